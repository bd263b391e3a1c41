import { fail, type Failure } from '@shared/failure/failure.js';
import type { Masked } from './redact/redactor.js';
import { formsOf } from './redact/encodings.js';
import type { WireHeader, WireRequest } from './wire/wire-request.js';

/** As many as browsers follow (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
export const MOST_REDIRECTS = 20;

/** Headers that are credentials whatever they hold. */
const CREDENTIALS = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'x-api-key',
  'api-key',
  'apikey',
  'x-auth-token',
  'x-access-token',
]);

const BODY_HEADERS = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'content-location',
  'transfer-encoding',
]);

export interface Redirected {
  readonly request: WireRequest;
  /** Credentials that do not go along, by name. */
  readonly dropped: readonly string[];
}

/** Whether a status sends the client elsewhere; 300 and 304 are answers. */
export function isRedirect(status: number | null): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * The request that a redirect leads to (RFC 9110, section 15.4): 303 turns all but HEAD into GET, 301 and 302 turn POST
 * into GET, 307 and 308 keep method and body. When the host changes or https becomes http, everything that is a
 * credential or came from a secret stays behind, also where the server wrote it into the address.
 * @throws FailureError `bad-redirect`, `secret-host`
 */
export function redirected(
  request: WireRequest,
  status: number,
  location: string | null,
  masked: readonly Masked[],
): Redirected {
  const from = new URL(request.url);
  const to = readLocation(location, from, status);
  const toGet =
    (status === 303 && request.method !== 'HEAD') ||
    ((status === 301 || status === 302) && request.method === 'POST');
  const dropped: string[] = [];
  const leaves = to.host !== from.host || (from.protocol === 'https:' && to.protocol === 'http:');
  const url = leaves ? withoutSecrets(to, masked, dropped) : to.href;
  const body = toGet || request.body === null ? null : leaves ? bodyFor(request, dropped) : request.body;
  const headers = request.headers.flatMap((header): WireHeader[] => {
    const name = header.name.toLowerCase();
    if (name === 'host' && header.auto === true) return [{ ...header, value: to.host }];
    if (name === 'proxy-authorization' && header.auto === true) return [];
    if (leaves && (header.secret === true || CREDENTIALS.has(name))) {
      dropped.push(header.name);
      return [];
    }
    if (leaves && name === 'host') return [{ ...header, value: to.host }];
    if (toGet && BODY_HEADERS.has(name)) return [];
    if (name === 'content-length' && header.auto === true && body !== null) {
      return [{ ...header, value: String(body.length) }];
    }
    return [header];
  });
  return {
    request: {
      method: toGet ? 'GET' : request.method,
      url,
      headers,
      body,
      bodyWithoutSecrets: leaves || toGet ? null : request.bodyWithoutSecrets,
      bodySecrets: leaves || toGet ? [] : request.bodySecrets,
    },
    dropped,
  };
}

function readLocation(location: string | null, from: URL, status: number): URL {
  if (location === null || location.trim() === '') {
    return fail({
      class: 'bad-redirect',
      message: `${from.host} answered ${status}, a redirect, without saying where to.`,
      hint: 'The server must send a Location header; look for the right address in its documentation.',
    });
  }
  // Node gives header bytes as latin-1; addresses with other letters are sent in UTF-8.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  const readable = text.includes('\ufffd') ? location : text;
  const to = URL.canParse(readable, from.href) ? new URL(readable, from.href) : null;
  if (to === null || (to.protocol !== 'http:' && to.protocol !== 'https:')) {
    return fail({
      class: 'bad-redirect',
      message: `${from.host} redirects to "${location}", which cannot be called.`,
      hint: 'Only http and https addresses can be followed; write the right address into the action.',
    });
  }
  to.hash = '';
  return to;
}

/** The server may have copied a secret from our request into the address. */
function withoutSecrets(to: URL, masked: readonly Masked[], dropped: string[]): string {
  const clean = new URL(to.href);
  // A login in the address is the other server's own word; it is not ours to send.
  clean.username = '';
  clean.password = '';
  const forms = masked.flatMap(({ secret }) => [secret, ...formsOf(secret)]);
  const holds = (text: string): boolean => forms.some((form) => form !== '' && text.includes(form));
  if (holds(clean.search)) {
    const pairs = clean.search.slice(1).split('&');
    const kept = pairs.filter((pair) => {
      if (!holds(pair)) return true;
      dropped.push(`query ${pair.split('=')[0] ?? ''}`);
      return false;
    });
    clean.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  }
  if (holds(clean.href)) {
    fail({
      class: 'secret-host',
      message: `The server redirects to ${to.host} with a secret inside the address. It was not followed.`,
      hint: 'Call the new address directly, and bind the secret to its host if that is right.',
    });
  }
  return clean.href;
}

function bodyFor(request: WireRequest, dropped: string[]): Buffer | null {
  if (request.bodyWithoutSecrets === null) return request.body;
  dropped.push(...request.bodySecrets.map((name) => `body {{secret.${name}}}`));
  return request.bodyWithoutSecrets;
}

export function tooManyRedirects(host: string, loop: boolean): Failure {
  return {
    class: 'too-many-redirects',
    message: loop
      ? `${host} redirects in a circle.`
      : `${host} redirected ${MOST_REDIRECTS} times without an answer.`,
    hint: 'Often a cookie, a login or a missing slash at the end is the reason: call the final address directly.',
  };
}
