import type { Action } from '../../action/action.js';
import type { HttpRequest, RequestRow } from '../../action/schema/request.js';
import { argumentsBody } from './body.js';
import { referencesIn } from './templates.js';
import { splitStaticUrl } from './wire.js';

/** The URL without any value of the conversation, its constant query rows kept. */
function staticUrl(request: HttpRequest): string {
  const { url, query } = splitStaticUrl(request.url);
  const rows = [...query, ...(request.query ?? [])].filter(isConstant);
  if (rows.length === 0) return url;
  return `${url}?${rows.map(({ name, value }) => `${name}=${value}`).join('&')}`;
}

function isConstant(row: Pick<RequestRow, 'value'>): boolean {
  return referencesIn(row.value).every(({ source }) => source === 'environment');
}

/** The request of a platform that sends the parameters itself: its method, a static URL, the parameters as JSON. */
export function postArguments(
  action: Action,
  request: HttpRequest,
  more: Partial<HttpRequest> & { readonly wrap?: (inner: string) => string },
): HttpRequest {
  const { wrap, ...rest } = more;
  return { method: 'POST', url: staticUrl(request), body: argumentsBody(action.parameters, wrap), ...rest };
}

/** The request of a platform that appends the parameters to the query. */
export function getArguments(action: Action, request: HttpRequest, more: Partial<HttpRequest>): HttpRequest {
  const rows = action.parameters.map(({ name }) => ({ name, value: `{{${name}}}` }));
  return { method: 'GET', url: staticUrl(request), query: rows, ...more };
}
