import { createHash } from 'node:crypto';

/**
 * The id of a recording that was made elsewhere: a UUIDv7 of the time of the call, so that it stands in the log where it
 * happened, and of what tells it from others, so that importing the same call twice keeps it once.
 * @param at time of the call, ms since 1970
 * @param fingerprint any text, e.g. the call as it was read
 */
export function importedId(at: number, fingerprint: string): string {
  const bytes = createHash('sha256').update(fingerprint).digest().subarray(0, 16);
  bytes.writeUIntBE(Math.max(0, Math.trunc(at)), 0, 6);
  // RFC 9562: version 7, variant 10.
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
