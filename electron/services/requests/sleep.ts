import { setTimeout } from 'node:timers/promises';

/** Waits; false when the signal aborted first. Never rejects. */
export async function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, true, { signal }).catch(() => false);
}
