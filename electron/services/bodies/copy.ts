import { setImmediate } from 'node:timers/promises';

const SLICE = 8 * 2 ** 20;

/**
 * A copy of the bytes that a thread can take over. Large ones are copied in slices with a turn of the event loop
 * between: fresh memory costs about 3 ms a MiB, and 50 MiB at once would hold up every other call.
 */
export async function copyInSlices(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let from = 0; from < bytes.length; from += SLICE) {
    if (from > 0) await setImmediate();
    copy.set(bytes.subarray(from, from + SLICE), from);
  }
  return copy;
}
