import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { constantPiece } from '../pieces.js';
import { requestReferences } from '../references.js';
import type { RenderedRequest } from '../rendered.js';
import type { ResolvedValues } from '../values.js';
import { renderAuth } from './auth.js';
import { withAutoHeaders } from './auto-headers.js';
import { renderBody } from './body.js';
import { withAuthField } from './body-field.js';
import { Build } from './build.js';
import { renderHeaders } from './headers.js';
import { queryConstant, rowValues } from './rows.js';
import { renderUrl } from './url.js';

/** The total deadline of a request whose document says none. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Renders the request of an action: all that is sent, with the source of each stretch, but for secrets. Never throws on
 * user data: what stands in the way of sending is in `failures`.
 */
export function renderRequest(action: Action, values: ResolvedValues): RenderedRequest {
  const build = new Build(values);
  if (action.request) {
    // Parts are rendered in another order than they are read in; the list of values follows the reader.
    for (const { reference } of requestReferences(action.request)) build.value(reference);
    return rendered(build, action.request);
  }
  build.fail(
    'bad-input',
    `"${action.name}" sends no request: it is a ${action.kind} without one.`,
    'Add a request to the action, or choose another action.',
  );
  return {
    method: 'GET',
    url: [],
    headers: [],
    body: null,
    timeoutMs: DEFAULT_TIMEOUT_MS,
    omitted: [],
    values: [],
    failures: build.failures,
  };
}

function rendered(build: Build, request: HttpRequest): RenderedRequest {
  const { method } = request;
  const auth = renderAuth(build, request.auth);
  const query = (request.query ?? []).flatMap((row) =>
    rowValues(build, row, {
      slot: `query ${row.name}`,
      encoding: 'url-component',
      constant: queryConstant,
    }).map((value) => [constantPiece(`${queryConstant(row.name)}=`), ...value]),
  );
  const url = renderUrl(build, request.url, [...query, ...auth.query]);
  const credentials = new Set(auth.headers.map(({ name }) => name.toLowerCase()));
  // Two credentials under one name would be refused or, worse, the wrong one taken: the authentication's counts.
  const rows = (request.headers ?? []).filter(({ name }) => !credentials.has(name.trim().toLowerCase()));
  const own = [...renderHeaders(build, rows), ...auth.headers];
  const body = renderBody(build, withAuthField(build, request.body, request.auth));
  return {
    method,
    url,
    headers: withAutoHeaders(own, {
      method,
      url,
      body: body.pieces,
      contentType: body.contentType,
      contentTypeAuthored: body.authored,
    }),
    body: body.pieces,
    ...(auth.oauth && { oauth: auth.oauth }),
    timeoutMs: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    omitted: build.omitted,
    values: build.met,
    failures: build.failures,
  };
}
