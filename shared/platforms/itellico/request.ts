import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { withMember } from '../engine/body.js';
import { flatName } from '../engine/promote.js';
import { referencesIn } from '../engine/templates.js';
import { BODY_METHODS } from '../engine/methods.js';
import { withStaticUrl, type Wire } from '../engine/wire.js';
import type { Loss } from '../platform.js';

const KINDS = ['none', 'bearer', 'basic', 'header', 'body'];

/** A static URL; query rows for GET, a JSON body for POST, PUT and PATCH; neither timeout nor retries. */
export function itellicoRequest(request: HttpRequest): HttpRequest {
  const { url, query, body } = withStaticUrl(request);
  const headers = request.headers;
  const auth = request.auth && KINDS.includes(request.auth.kind) ? request.auth : undefined;
  const base = { method: request.method, ...(headers && { headers }), ...(auth && { auth }) };
  if (!BODY_METHODS.includes(request.method)) return { ...base, url, query };
  let whole = body;
  const constant: string[] = [];
  for (const { name, value } of query ?? []) {
    const [reference] = referencesIn(value).filter(({ source }) => source !== 'environment');
    const moved = reference && withMember(whole, flatName(name), `{{${reference.ref}}}`);
    if (moved) whole = moved;
    else if (!reference) constant.push(`${name}=${value}`);
  }
  return {
    ...base,
    url: constant.length > 0 ? `${url}?${constant.join('&')}` : url,
    ...(whole && { body: whole }),
  };
}

/** Query rows of a POST move: itellicoAI has query parameters for GET only. */
export function itellicoLosses(_wire: Wire, action: Action): readonly Loss[] {
  const { request } = action;
  const losses: Loss[] = [];
  if (request && BODY_METHODS.includes(request.method) && (request.query ?? []).length > 0) {
    losses.push({
      what: `Query parameters of a ${request.method}`,
      becomes: 'fields of the body; constant ones stand in the URL',
      path: ['request', 'query'],
    });
  }
  if (request?.body && request.body.kind !== 'none' && request.body.kind !== 'json') {
    losses.push({
      what: `A body of kind ${request.body.kind}`,
      becomes: 'text in the JSON editor: your API must take JSON',
      path: ['request', 'body'],
    });
  }
  return losses;
}
