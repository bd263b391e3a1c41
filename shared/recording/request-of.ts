import type { Piece, PieceEncoding } from '../template/piece.js';
import { constantPiece, secretPiece } from '../template/pieces.js';
import { DEFAULT_TIMEOUT_MS } from '../template/render/request.js';
import type { RenderedRequest } from '../template/rendered.js';
import type { RecordedBody, Recording } from './recording.js';

/**
 * The request of a recording: as it was rendered, or, for a call that was brought in from elsewhere, as its first
 * exchange says, with the secrets that stand there by name. Null when nothing was rendered or sent, or nobody knows where to.
 */
export function requestOf(recording: Recording): RenderedRequest | null {
  if (recording.request !== null) return recording.request;
  const hop = recording.hops.find(({ kind }) => kind !== 'token');
  if (!hop || hop.url === '') return null;
  return {
    method: hop.method,
    url: piecesOf(hop.url, 'url-component'),
    headers: hop.requestHeaders.map(({ name, value, auto }) => ({
      name,
      value: piecesOf(value, 'header'),
      ...(auto === true && { auto }),
    })),
    body: bodyOf(hop.requestBody),
    timeoutMs: DEFAULT_TIMEOUT_MS,
    omitted: [],
    values: [],
    failures: [],
  };
}

/** Binary content is in the log as base64, which is not what was sent: it cannot be sent again. */
function bodyOf(body: RecordedBody | null): readonly Piece[] | null {
  if (body === null || body.base64) return null;
  const type = body.contentType ?? '';
  const encoding = /json/i.test(type) ? 'json-string' : /urlencoded/i.test(type) ? 'form' : 'raw';
  return piecesOf(body.text, encoding);
}

function piecesOf(text: string, encoding: PieceEncoding): readonly Piece[] {
  const parts = text.split(/(\{\{secret\.[a-z][\w-]*\}\})/);
  return parts.flatMap((part, index): Piece[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [constantPiece(part)];
    return [
      secretPiece({ ref: part.slice(2, -2), source: 'secret', origin: 'secret', value: undefined }, encoding),
    ];
  });
}
