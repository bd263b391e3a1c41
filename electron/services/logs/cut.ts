import type { RecordedBody } from '../../../shared/recording/recording.js';

/** A body within the cap of the log, in bytes of UTF-8; what is longer is cut between characters and marked. */
export function cutBody(body: RecordedBody, cap: number): RecordedBody {
  // A UTF-16 unit is 3 bytes at most, so most bodies need no count.
  if (body.text.length * 3 <= cap) return body;
  const bytes = Buffer.from(body.text);
  if (bytes.length <= cap) return body;
  let end = body.base64 ? cap - (cap % 4) : cap;
  // 10xxxxxx continues a character: back to its first byte.
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end--;
  return { ...body, text: bytes.subarray(0, end).toString('utf8'), cut: true };
}
