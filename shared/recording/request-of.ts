import { constantPiece } from '../template/pieces.js';
import { DEFAULT_TIMEOUT_MS } from '../template/render/request.js';
import type { RenderedRequest } from '../template/rendered.js';
import type { Recording } from './recording.js';

/**
 * The request of a recording: as it was rendered, or, for a call that was brought in from elsewhere, as its first
 * exchange says. Null when nothing was rendered or sent.
 */
export function requestOf(recording: Recording): RenderedRequest | null {
  if (recording.request !== null) return recording.request;
  const hop = recording.hops.find(({ kind }) => kind !== 'token');
  if (!hop) return null;
  const body = hop.requestBody;
  return {
    method: hop.method,
    url: [constantPiece(hop.url)],
    headers: hop.requestHeaders.map(({ name, value, auto }) => ({
      name,
      value: [constantPiece(value)],
      ...(auto === true && { auto }),
    })),
    body: body === null || body.base64 ? null : [constantPiece(body.text)],
    timeoutMs: DEFAULT_TIMEOUT_MS,
    omitted: [],
    values: [],
    failures: [],
  };
}
