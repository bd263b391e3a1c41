import { isCredentialHeader } from '../../action/credentials.js';
import type { Auth, RequestRow } from '../../action/schema/request.js';
import type { Plain, PlainMap } from '../../document/plain.js';
import type { Reading } from './reading.js';

/**
 * The header an authentication sends, for platforms whose form has headers and nothing else for it. Null for those
 * that are no header.
 */
export function authHeader(auth: Auth | undefined): RequestRow | null {
  switch (auth?.kind) {
    case 'bearer':
      return { name: 'Authorization', value: `Bearer ${auth.token}` };
    case 'basic':
      return { name: 'Authorization', value: `Basic BASE64_OF_${auth.username}:${auth.password}` };
    case 'header':
      return { name: auth.name, value: auth.value };
    default:
      return null;
  }
}

/** The headers of a request with its credential and content type among them, as a form with headers only wants them. */
export function allHeaders(request: {
  readonly auth?: Auth | undefined;
  readonly headers?: readonly RequestRow[] | undefined;
  readonly body?: { readonly kind: string; readonly contentType?: string | undefined } | undefined;
}): readonly RequestRow[] {
  const own = request.headers ?? [];
  const auth = authHeader(request.auth);
  const says = own.some(({ name }) => name.toLowerCase() === 'content-type');
  const type = CONTENT_TYPES.get(request.body?.kind ?? 'none');
  return [
    ...(auth ? [auth] : []),
    ...(says || type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
    ...own,
  ];
}

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['form', 'application/x-www-form-urlencoded'],
]);

/** Takes a file's headers apart again: the credential, and the rest without the content type our body says anyway. */
export function readHeaders(
  headers: readonly (readonly [string, string])[],
  hasJsonBody: boolean,
  reading: Reading,
): { readonly auth: PlainMap | null; readonly rows: readonly Plain[] } {
  let auth: PlainMap | null = null;
  const rows: Plain[] = [];
  for (const [name, value] of headers) {
    if (hasJsonBody && /^content-type$/i.test(name) && /^application\/json$/i.test(value)) continue;
    if (!isCredentialHeader(name)) {
      rows.push({ name, value });
      continue;
    }
    const template = reading.credential(value, `${name} header`);
    if (auth) rows.push({ name, value: template });
    else auth = authOf(name, template);
  }
  return { auth, rows };
}

function authOf(name: string, value: string): PlainMap {
  const isAuthorization = /^authorization$/i.test(name);
  if (isAuthorization && value.startsWith('Bearer ')) return { kind: 'bearer', token: value.slice(7) };
  const basic = /^Basic BASE64_OF_([^:]*):(.*)$/.exec(value);
  if (isAuthorization && basic) return { kind: 'basic', username: basic[1] ?? '', password: basic[2] ?? '' };
  return { kind: 'header', name, value };
}
