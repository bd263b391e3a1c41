import type { Action } from '../../action/action.js';
import type { Body, HttpRequest } from '../../action/schema/request.js';
import { withMember } from '../engine/body.js';
import { allHeaders } from '../engine/credentials.js';
import type { Loss } from '../platform.js';

/** As Solveo sends it: one URL with its query, headers with the credential among them, the body as written. */
export function solveoRequest(request: HttpRequest): HttpRequest {
  const { auth } = request;
  const credential = auth?.kind === 'query' ? [{ name: auth.name, value: auth.value }] : [];
  const rows = [...(request.query ?? []), ...credential];
  const joined = rows.map(({ name, value }) => `${encodeURIComponent(name)}=${value}`).join('&');
  const separator = request.url.includes('?') ? '&' : '?';
  const body = withCredential(request) ?? request.body;
  return {
    method: request.method,
    url: joined === '' ? request.url : `${request.url}${separator}${joined}`,
    headers: [...allHeaders(request)],
    ...(body && { body }),
  };
}

/** The body with a credential that belongs into it; null when there is none, or no place for it. */
function withCredential({ auth, body }: HttpRequest): Body | null {
  return auth?.kind === 'body' ? withMember(body, auth.name, auth.value) : null;
}

export function solveoLosses({ kind, description, request }: Action): readonly Loss[] {
  const losses: Loss[] = [];
  if (kind === 'http' && description !== '') {
    const becomes = 'the prompt paragraph: the definition has no field for it';
    losses.push({ what: 'Description', becomes, path: ['description'] });
  }
  if (request?.auth?.kind === 'body' && withCredential(request) === null) {
    const becomes = 'nothing: this body has no members to put it among; your endpoint adds it';
    losses.push({ what: 'Credential in the body', becomes, path: ['request', 'auth'] });
  }
  return losses;
}
