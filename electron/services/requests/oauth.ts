import { createHash } from 'node:crypto';
import { fail } from '@shared/failure/failure.js';
import { PRODUCT_VERSION } from '@shared/product.js';
import type { RenderedOAuth } from '@shared/template/rendered.js';
import type { Exchange } from './exchange.js';
import { type SecretOf, textOf, type WireHeader, type WireRequest } from './wire/wire-request.js';
import { targetOf } from './wire/target.js';

/** A token as the server gave it, with everything of its answer that must be masked. */
export interface Token {
  readonly value: string;
  /** In ms of Date.now(); null: the server did not say, so it is used for this run alone. */
  readonly expiresAt: number | null;
  /** Other tokens of the same answer. */
  readonly others: readonly string[];
}

/** A token is no longer used this long before it ends, so that it does not end on its way. */
const EARLY_MS = 10_000;

/** Tokens by their grant, in memory only. */
export class Tokens {
  readonly #byGrant = new Map<string, Token>();

  get(grant: string): Token | null {
    const token = this.#byGrant.get(grant);
    if (token === undefined) return null;
    if (token.expiresAt !== null && token.expiresAt - EARLY_MS > Date.now()) return token;
    this.#byGrant.delete(grant);
    return null;
  }

  keep(grant: string, token: Token): void {
    if (token.expiresAt !== null) this.#byGrant.set(grant, token);
  }

  forget(grant: string): void {
    this.#byGrant.delete(grant);
  }

  clear(): void {
    this.#byGrant.clear();
  }
}

/** The request for a token by client credentials (RFC 6749, section 4.4). */
export function tokenRequest(
  oauth: RenderedOAuth,
  secretOf: SecretOf,
): { request: WireRequest; grant: string } {
  const text = (pieces: RenderedOAuth['clientId']): string => textOf(pieces, secretOf, 'the token request');
  const [id, secret, scope] = [text(oauth.clientId), text(oauth.clientSecret), text(oauth.scope)];
  const fields: [string, string][] = [['grant_type', 'client_credentials']];
  if (scope !== '') fields.push(['scope', scope]);
  if (oauth.send === 'body') fields.push(['client_id', id], ['client_secret', secret]);
  for (const { name, value } of oauth.params) fields.push([name, text(value)]);
  const body = Buffer.from(new URLSearchParams(fields).toString());
  const url = text(oauth.tokenUrl);
  const headers: WireHeader[] = [
    { name: 'Host', value: targetOf(url).host, auto: true },
    { name: 'User-Agent', value: `Actionbench/${PRODUCT_VERSION}`, auto: true },
    { name: 'Accept', value: 'application/json', auto: true },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br', auto: true },
    ...(oauth.send === 'basic' ? [basic(id, secret)] : []),
    { name: 'Content-Type', value: 'application/x-www-form-urlencoded', auto: true },
    { name: 'Content-Length', value: String(body.length), auto: true },
    { name: 'Connection', value: 'keep-alive', auto: true },
  ];
  const request: WireRequest = {
    method: 'POST',
    url,
    headers,
    body,
    bodyWithoutSecrets: null,
    bodySecrets: [],
  };
  const grant = createHash('sha256').update(`${url}\n${id}\n${secret}\n${body.toString()}`).digest('hex');
  return { request, grant };
}

/** Both are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function basic(id: string, secret: string): WireHeader {
  const encode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
  const pair = `${encode(id)}:${encode(secret)}`;
  return { name: 'Authorization', value: `Basic ${Buffer.from(pair).toString('base64')}`, secret: true };
}

/** @throws FailureError `oauth-token`, naming the server and what it answered */
export function readToken({ status, body, failure, request }: Exchange): Token {
  const { host } = targetOf(request.url);
  if (failure !== null) {
    fail({ ...failure, class: 'oauth-token', message: `No token could be fetched. ${failure.message}` });
  }
  const answer = parseObject(body);
  const value = answer['access_token'];
  if (status === null || status >= 300 || typeof value !== 'string' || value === '') {
    const said = [answer['error'], answer['error_description']].filter((word) => typeof word === 'string');
    const why = said.length > 0 ? `: ${said.join(', ')}` : '';
    fail({
      class: 'oauth-token',
      message:
        status !== null && status < 300
          ? `${host} answered ${status} to the token request, but sent no access_token${why}.`
          : `${host} refused the token request with ${status ?? 'no answer'}${why}.`,
      hint: 'Check the token URL, the client id, the client secret and the scope, and whether the credentials go as Basic or in the body.',
    });
  }
  const seconds = Number(answer['expires_in']);
  return {
    value,
    expiresAt: Number.isFinite(seconds) && seconds > 0 ? Date.now() + seconds * 1000 : null,
    others: ['refresh_token', 'id_token']
      .map((key) => answer[key])
      .filter((token) => typeof token === 'string'),
  };
}

function parseObject(body: Buffer | null): Readonly<Record<string, unknown>> {
  try {
    const read = JSON.parse(body?.toString('utf8') ?? '') as unknown;
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
