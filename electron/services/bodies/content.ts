import { isAscii, isUtf8 } from 'node:buffer';
import type { BodyInfo } from '../../../shared/response/body.js';
import { BodyText } from './text.js';

/** What a Content-Type header says, in lower case: `application/json`, `utf-8`. */
export interface ContentType {
  readonly type: string;
  readonly charset: string | null;
}

export function readContentType(header: string | null): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { type: type.trim().toLowerCase(), charset: charset?.toLowerCase() ?? null };
}

export function isJsonType(type: string): boolean {
  return type === 'application/json' || type === 'text/json' || /^[\w.-]+\/[\w.+-]+\+json$/.test(type);
}

const SIGNATURES: readonly (readonly [BodyInfo['kind'], readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** The kind of a body that is no text, by its first bytes or by what its type says; null when it may be text. */
export function binaryKind(bytes: Uint8Array, { type, charset }: ContentType): BodyInfo['kind'] | null {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const webp = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (webp.startsWith('RIFF') && webp.endsWith('WEBP')) return 'image';
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'image';
  if (charset?.startsWith('utf-16') || hasUtf16Mark(bytes)) return null;
  return bytes.subarray(0, 4096).includes(0) ? 'binary' : null;
}

/** The text of bytes in their charset, and what does not fit it. A byte-order mark is left out. */
export function decode(
  bytes: Uint8Array,
  charset: string | null,
): { text: BodyText; problem: string | null } {
  const plain = charset === null || /^(utf-?8|us-ascii|ascii)$/.test(charset);
  if (hasUtf16Mark(bytes)) return decodeAs(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  if (!plain) return decodeAs(bytes, charset);
  if (isAscii(bytes)) return { text: BodyText.ofAscii(bytes), problem: null };
  const text = BodyText.ofString(new TextDecoder().decode(bytes));
  if (isUtf8(bytes)) return { text, problem: null };
  return { text, problem: 'The bytes are not valid UTF-8; what could not be read stands as "�"' };
}

function decodeAs(bytes: Uint8Array, charset: string): { text: BodyText; problem: string | null } {
  try {
    return { text: BodyText.ofString(new TextDecoder(charset).decode(bytes)), problem: null };
  } catch {
    const text = BodyText.ofString(new TextDecoder().decode(bytes));
    return { text, problem: `The charset "${charset}" is unknown; the text was read as UTF-8` };
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
