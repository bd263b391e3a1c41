import { fail } from '../../../shared/failure/failure.js';

/** Keys of one millisecond; a recording that finds none free takes one of the next. */
export const PER_MS = 2048;

/** The bytes of a UUIDv7 (RFC 9562, 5.7). @throws FailureError `bad-input` for anything else */
export function idBytes(id: string): Uint8Array {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) {
    fail({
      class: 'bad-input',
      message: `"${id.slice(0, 60)}" is not the id of a recording.`,
      hint: 'Take an id from the list of the log.',
    });
  }
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function idText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The first key of the millisecond in which an id was made. */
export function firstKey(id: Uint8Array): number {
  return Buffer.from(id.buffer, id.byteOffset, 6).readUIntBE(0, 6) * PER_MS;
}

/** The first key of a time, in ms since 1970. */
export function keyOfTime(ms: number): number {
  return ms * PER_MS;
}

/** The time of a key, ms since 1970. */
export function timeOfKey(key: number): number {
  return Math.floor(key / PER_MS);
}
