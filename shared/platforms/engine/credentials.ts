import { isCredentialHeader, isCredentialName } from '../../action/credentials.js';
import type { Auth, RequestRow } from '../../action/schema/request.js';
import type { Plain, PlainMap } from '../../document/plain.js';
import type { Reading } from './reading.js';
import { readSecretMarks } from './spell.js';
import { splitUrl } from './wire.js';

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

/** What a request with its own headers and body is read for. */
interface Headed {
  readonly headers?: readonly RequestRow[] | undefined;
  readonly body?: { readonly kind: string; readonly contentType?: string | undefined } | undefined;
}

/** The Content-Type of a body as a row of headers, for forms that add none; nothing when the document says it. */
export function contentTypeRow(request: Headed | null): readonly RequestRow[] {
  const says = request?.headers?.some(({ name }) => name.toLowerCase() === 'content-type');
  const type = CONTENT_TYPES.get(request?.body?.kind ?? 'none');
  return says === true || type === undefined ? [] : [{ name: 'Content-Type', value: type }];
}

/** The headers of a request with its credential and content type among them, as a form with headers only wants them. */
export function allHeaders(request: Headed & { readonly auth?: Auth | undefined }): readonly RequestRow[] {
  const auth = authHeader(request.auth);
  return [...(auth ? [auth] : []), ...contentTypeRow(request), ...(request.headers ?? [])];
}

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['form', 'application/x-www-form-urlencoded'],
]);

/**
 * Takes the credential out of query rows: the first row that holds one and nothing else is the authentication, every
 * other keeps its place with the secret named.
 * @param found the authentication that the headers gave
 */
export function readQueryRows<Row extends { readonly name: string; readonly value: string }>(
  rows: readonly Row[],
  found: PlainMap | null,
  reading: Reading,
): { readonly auth: PlainMap | null; readonly rows: readonly Row[] } {
  let auth = found;
  const kept = rows.flatMap((row) => {
    const value = isCredentialName(row.name)
      ? reading.credential(row.value, `${row.name} in the query`)
      : readSecretMarks(row.value);
    if (auth || !/^\{\{secret\.[^{}]+\}\}$/.test(value)) return [{ ...row, value }];
    auth = { kind: 'query', name: row.name, value };
    return [];
  });
  return { auth, rows: kept };
}

/** A URL whose query holds a credential, without it. */
export function readUrl(
  url: string,
  found: PlainMap | null,
  reading: Reading,
): { readonly auth: PlainMap | null; readonly url: string } {
  const { path, query } = splitUrl(url);
  const { auth, rows } = readQueryRows(query, found, reading);
  if (rows.length === query.length && rows.every(({ value }, index) => value === query[index]?.value))
    return { auth, url };
  const joined = rows.map(({ name, value }) => (value === '' ? name : `${name}=${value}`)).join('&');
  return { auth, url: joined === '' ? path : `${path}?${joined}` };
}

/** A body with its secrets named: marks, and members that are called like a credential. */
export function readBodyText(text: string, reading: Reading): string {
  const named = text.replace(
    /"([^"\\]+)"(\s*:\s*)"([^"\\{]+)"/g,
    (whole, name: string, between: string, value: string) =>
      isCredentialName(name)
        ? `"${name}"${between}"${reading.credential(value, `${name} in the body`)}"`
        : whole,
  );
  return readSecretMarks(named);
}

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
