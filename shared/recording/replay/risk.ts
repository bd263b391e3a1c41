import type { Action } from '../../action/action.js';
import { safetyOf } from '../../action/defaults.js';
import { joinPieces } from '../../template/pieces.js';
import type { RenderedRequest } from '../../template/rendered.js';

/**
 * What sending a request again may do twice, e.g. `POST /v2/tickets`; null for one that only reads. The document's word
 * counts for the method it was given for: a recording may be older than the document.
 */
export function mayDuplicate(action: Action, request: RenderedRequest): string | null {
  const { method, url } = request;
  const saidToRead = action.safety === 'read' && action.request?.method === method;
  return saidToRead || safetyOf(method) === 'read' ? null : `${method} ${pathOf(joinPieces(url))}`;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
