import type { HttpRequest } from '../../action/schema/request.js';
import { withMember } from '../engine/body.js';
import { allHeaders } from '../engine/credentials.js';

/** As Solveo sends it: one URL with its query, headers with the credential among them, the body as written. */
export function solveoRequest(request: HttpRequest): HttpRequest {
  const { auth } = request;
  const credential = auth?.kind === 'query' ? [{ name: auth.name, value: auth.value }] : [];
  const rows = [...(request.query ?? []), ...credential];
  const joined = rows.map(({ name, value }) => `${encodeURIComponent(name)}=${value}`).join('&');
  const separator = request.url.includes('?') ? '&' : '?';
  const bodyAuth = auth?.kind === 'body' ? withMember(request.body, auth.name, bare(auth.value)) : null;
  return {
    method: request.method,
    url: joined === '' ? request.url : `${request.url}${separator}${joined}`,
    headers: [...allHeaders(request)],
    ...((bodyAuth ?? request.body) && { body: bodyAuth ?? request.body }),
  };
}

/** `{{secret.x}}` -> `secret.x`, the name that stands between the braces. */
function bare(template: string): string {
  return template.replace(/^\{\{\s*|\s*\}\}$/g, '');
}
