import { isCredentialHeader, isCredentialName, looksLikeToken } from '@shared/action/credentials.js';
import type { Plain, PlainMap } from '@shared/document/plain.js';
import type { ImportResult } from '@shared/platforms/platform.js';
import { bodyOf, saysContentType } from './body.js';
import { identityOf } from './identity.js';
import { literal } from './literal.js';
import type { CurlRequest } from './curl-request.js';
import { type Keeping, SecretKeeper } from './secret-keeper.js';
import { withVariables } from './variables.js';

/** Sent by browsers and by curl itself; they say nothing about the API. */
const NOISE =
  /^(host|content-length|connection|accept-encoding|user-agent|sec-.*|dnt|pragma|cache-control|origin|referer|priority|upgrade-insecure-requests|accept-language|te)$/i;

type Row = { readonly name: string; readonly value: string };

/** An action document for each request; literal credentials become secrets, and are returned beside it. */
export function curlToActions(requests: readonly CurlRequest[]): ImportResult {
  const keeper = new SecretKeeper();
  const actions = requests.map((request) => withVariables(actionOf(request, keeper)));
  return { actions, notes: requests.flatMap((request) => request.notes), secrets: keeper.kept };
}

function actionOf(request: CurlRequest, keeper: SecretKeeper): PlainMap {
  const identity = identityOf(request.method, request.url);
  const keep = keeper.forHost(request.url);
  const [base, query] = splitQuery(request.url);
  const headers = request.headers.filter(({ name }) => !NOISE.test(name));
  const auth = authOf(request, headers, query, keep);
  const kept = headers.filter((row) => !auth.taken.includes(row));
  const body = bodyOf(request.body, headers, keep);
  const rows = kept.filter((row) => !/^content-type$/i.test(row.name) || !saysContentType(body, row.value));
  return {
    actionbench: '1',
    id: identity.id,
    name: identity.name,
    kind: 'http',
    description: '',
    request: {
      method: request.method.toUpperCase(),
      url: literal(base),
      ...list(
        'query',
        query.filter((row) => !auth.taken.includes(row)).map((row) => constant(row, keep, isCredentialName)),
      ),
      ...list(
        'headers',
        rows.map((row) => constant(row, keep, isCredentialHeader)),
      ),
      ...(auth.auth === null ? {} : { auth: auth.auth }),
      ...(body === null ? {} : { body }),
      ...(request.timeoutMs === null ? {} : { timeoutMs: String(request.timeoutMs) }),
    },
  };
}

interface FoundAuth {
  readonly auth: Plain;
  readonly taken: readonly Row[];
}

/** The first credential becomes the authentication; further ones stay where they stand, as secrets. */
function authOf(
  request: CurlRequest,
  headers: readonly Row[],
  query: readonly Row[],
  keep: Keeping,
): FoundAuth {
  if (request.user !== null) {
    const password = keep('password', request.user.password, 'the user and password');
    return { auth: { kind: 'basic', username: literal(request.user.name), password }, taken: [] };
  }
  const authorization = headers.find(({ name }) => /^authorization$/i.test(name));
  if (authorization !== undefined) return fromAuthorization(authorization, keep);
  const header = headers.find(({ name }) => isCredentialHeader(name) && !/^cookie$/i.test(name));
  if (header !== undefined) {
    const value = keep('key', header.value, `the header ${header.name}`);
    return { auth: { kind: 'header', name: header.name, value }, taken: [header] };
  }
  const row = query.find(({ name }) => isCredentialName(name));
  if (row !== undefined) {
    const value = keep('key', row.value, `the query row ${row.name}`);
    return { auth: { kind: 'query', name: row.name, value }, taken: [row] };
  }
  return { auth: null, taken: [] };
}

function fromAuthorization(row: Row, keep: Keeping): FoundAuth {
  const bearer = /^Bearer\s+(\S.*)$/i.exec(row.value);
  if (bearer?.[1] !== undefined) {
    return {
      auth: { kind: 'bearer', token: keep('token', bearer[1], 'the header Authorization') },
      taken: [row],
    };
  }
  const basic = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(row.value);
  const pair =
    basic?.[1] === undefined ? null : Buffer.from(basic[1], 'base64').toString('utf8').split(/:(.*)/s);
  if (pair?.[1] !== undefined) {
    const password = keep('password', pair[1], 'the header Authorization');
    return { auth: { kind: 'basic', username: literal(pair[0] ?? ''), password }, taken: [row] };
  }
  const value = keep('token', row.value, 'the header Authorization');
  return { auth: { kind: 'header', name: row.name, value }, taken: [row] };
}

function constant(row: Row, keep: Keeping, isCredential: (name: string) => boolean): Plain {
  const secret = isCredential(row.name) || looksLikeToken(row.value);
  return {
    name: row.name,
    value: secret ? keep(row.name.toLowerCase(), row.value, row.name) : literal(row.value),
  };
}

function splitQuery(url: string): [string, Row[]] {
  const [whole = ''] = url.split('#');
  const at = whole.indexOf('?');
  // A name without "=" has no row that would send it so: the query stays in the URL.
  if (
    at < 0 ||
    whole
      .slice(at + 1)
      .split('&')
      .some((row) => !row.includes('='))
  )
    return [whole, []];
  const rows = [...new URLSearchParams(whole.slice(at + 1))].map(([name, value]) => ({ name, value }));
  return [whole.slice(0, at), rows];
}

function list(key: string, items: readonly Plain[]): Record<string, Plain> {
  return items.length === 0 ? {} : { [key]: items };
}
