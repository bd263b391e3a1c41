import type { RecordedBody } from '@shared/recording/recording.js';

/** The charset a content type or a byte-order mark names; UTF-8 is JSON's and everybody's default. */
export function charsetOf(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const label = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
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
 * A body as the recording holds it: its text, or base64 for what is no text. Bytes that are none of its charset become
 * U+FFFD, a byte-order mark goes.
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
  const text = new TextDecoder(charsetOf(bytes, contentType)).decode(seen);
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
