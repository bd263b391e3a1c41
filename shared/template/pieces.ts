import { fail } from '../failure/failure.js';
import type { Piece, PieceEncoding, SecretPiece, TextPiece } from './piece.js';
import type { ResolvedValue } from './values.js';
import { halfCharacter } from './text.js';

/** The text of pieces one after the other; secrets stand as `{{secret.name}}`. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Whether a secret stands in the pieces, so that their bytes are known only when they are sent. */
export function holdsSecret(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind !== 'text');
}

export function constantPiece(text: string): TextPiece {
  return { kind: 'text', text, source: 'constant' };
}

export function valuePiece(value: ResolvedValue, text: string): TextPiece {
  return { kind: 'text', text, source: value.source, ref: value.ref };
}

export function secretPiece(value: ResolvedValue, encoding: PieceEncoding): SecretPiece {
  const name = value.ref.replace(/^secret\./, '');
  return {
    kind: 'secret',
    text: `{{${value.ref}}}`,
    source: 'secret',
    ref: value.ref,
    name,
    entry: value.entry ?? name,
    encoding,
  };
}

/** Neighbouring constants become one piece; empty ones go. */
export function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === 'text' && piece.source === 'constant' && piece.text === '') continue;
    if (isConstant(piece) && last && isConstant(last)) {
      merged[merged.length - 1] = constantPiece(last.text + piece.text);
    } else merged.push(piece);
  }
  return merged;
}

/** The pieces of a stretch of their joined text, each keeping its source; a piece at an end of it is cut. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let start = 0;
  return pieces.flatMap((piece) => {
    const at = start;
    start += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function isConstant(piece: Piece): piece is TextPiece {
  return piece.kind === 'text' && piece.source === 'constant';
}

/**
 * Encodes a text for the place where it stands, so that it cannot break out of it.
 * - `url-component`: percent-encoded UTF-8, only RFC 3986's unreserved characters stay
 * - `form`: application/x-www-form-urlencoded (https://url.spec.whatwg.org/#urlencoded-serializing)
 * - `json-string`: the inside of a JSON string, without its quotes
 * - `header`: as it is
 * @throws FailureError `invalid-header` for a line break or what latin-1 cannot carry in a header, `invalid-value`
 *   for half of a surrogate pair; the message never holds the text
 */
export function encodePiece(text: string, encoding: PieceEncoding): string {
  if (encoding === 'json-string') return JSON.stringify(text).slice(1, -1);
  if (encoding === 'header') {
    const problem = headerProblem(text);
    if (problem) {
      fail({ class: 'invalid-header', message: `The value of this header ${problem}.`, hint: HEADER_HINT });
    }
    return text;
  }
  const half = halfCharacter(text);
  if (half) fail({ class: 'invalid-value', message: `A value ${half}.`, hint: 'Correct the value.' });
  if (encoding === 'raw') return text;
  const encoded = percentEncoded(text);
  return encoding === 'form' ? encoded.replaceAll('%20', '+') : encoded;
}

export const HEADER_HINT = 'Put the value into the query or the body, where any character can be sent.';

/** Why a text cannot stand in a header field (RFC 9110, section 5.5; Node sends latin-1), or null. */
export function headerProblem(text: string): string | null {
  if (/[\r\n\0]/.test(text)) return 'holds a line break, which would start another header';
  // eslint-disable-next-line no-control-regex -- see above
  if (/[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return 'holds a control character';
  // eslint-disable-next-line no-control-regex -- see above
  if (/[^\x00-\xff]/.test(text)) return 'holds a character that headers cannot carry (outside latin-1)';
  return null;
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
