import type { RecordedBody } from '@shared/recording/recording.js';

/** A decoder costs more to make than most bodies to decode. It keeps nothing between two calls. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** @throws RangeError for a charset that nobody knows */
function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  const known = decoders.get(label) ?? new TextDecoder(label);
  // Labels come from servers: what is no usual name is not remembered.
  if (decoders.size < 64) decoders.set(label, known);
  return known;
}

/** The charset a content type or a byte-order mark names; UTF-8 is JSON's and everybody's default. */
function charsetOf(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const label = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return decoderFor(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** What windows-1252 has where latin-1 has control characters (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const C1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Bytes as text; what is none of the charset becomes U+FFFD, a byte-order mark goes. */
function decoded(bytes: Uint8Array, charset: string): string {
  const text = decoderFor(charset).decode(bytes);
  // Node 20 and 22 read windows-1252 as latin-1 (https://github.com/nodejs/node/issues/56542).
  if (charset !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (character) => C1[character.charCodeAt(0) - 0x80] ?? character);
}

const BINARY_TYPES =
  /^(image\/(?!svg)|audio\/|video\/|font\/|application\/(octet-stream|pdf|zip|gzip|x-protobuf|wasm))/i;

/** Whether a body is no text: by its type, or by zero bytes that no text of its charset holds. */
function isBinary(bytes: Uint8Array, contentType: string | null): boolean {
  if (BINARY_TYPES.test(contentType ?? '')) return true;
  if (/json|text|xml|javascript|form/i.test(contentType ?? '')) return false;
  return bytes.subarray(0, 4096).includes(0) && !charsetOf(bytes, contentType).startsWith('utf-16');
}

/**
 * A body as the recording holds it: its text, or base64 for what is no text.
 * @param limit characters kept at most
 */
export function recordedBody(
  bytes: Uint8Array,
  contentType: string | null,
  { cut, limit, mask }: BodyRules,
): RecordedBody {
  const whole = bytes.length <= limit;
  // A character takes four bytes at most; what is masked behind the border is needed to see where a secret ends.
  const seen = whole ? bytes : bytes.subarray(0, limit * 4 + MARGIN);
  if (isBinary(bytes, contentType)) {
    const kept = seen.subarray(0, Math.floor((limit * 3) / 4));
    return {
      text: mask(Buffer.from(kept).toString('base64'), limit, cut || !whole),
      base64: true,
      bytes: bytes.length,
      cut: cut || kept.length < bytes.length,
      contentType,
    };
  }
  const text = decoded(seen, charsetOf(bytes, contentType));
  return {
    text: mask(text, limit, cut),
    base64: false,
    bytes: bytes.length,
    cut: cut || text.length > limit,
    contentType,
  };
}

const MARGIN = 65_536;

interface BodyRules {
  /** The bytes end before the body's end. */
  readonly cut: boolean;
  readonly limit: number;
  readonly mask: (text: string, limit: number, broken: boolean) => string;
}
