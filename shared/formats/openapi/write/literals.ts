import type { Action } from '../../../action/action.js';
import { isCredentialHeader, isCredentialName, looksLikeToken } from '../../../action/credentials.js';
import type { Auth, HttpRequest, RequestRow } from '../../../action/schema/request.js';
import type { Loss } from '../../../platforms/platform.js';
import { kebab } from '../../../platforms/engine/reading.js';

/**
 * The action with no credential written out: a literal one in a row, in the authentication or in a body becomes a
 * placeholder of a secret, so that no value leaves in a file.
 */
export function withoutLiterals(action: Action): {
  readonly action: Action;
  readonly losses: readonly Loss[];
} {
  const { request } = action;
  if (!request) return { action, losses: [] };
  const losses: Loss[] = [];
  const hide = (name: string, path: Loss['path']) => {
    const secret = secretFor(name);
    losses.push({
      what: `The credential written in ${name}`,
      becomes: `the secret ${secret}, without its value`,
      path,
    });
    return `{{secret.${secret}}}`;
  };
  const rows = (list: readonly RequestRow[] | undefined, key: string, isName: (name: string) => boolean) =>
    list?.map((row, index) => {
      const literal =
        !row.value.includes('{{') && row.value !== '' && (isName(row.name) || looksLikeToken(row.value));
      return literal ? { ...row, value: hide(row.name, ['request', key, index]) } : row;
    });
  const safe: HttpRequest = {
    ...request,
    url: safeUrl(request.url, hide),
    ...(request.query && { query: rows(request.query, 'query', isCredentialName) }),
    ...(request.headers && { headers: rows(request.headers, 'headers', isCredentialHeader) }),
    ...(request.auth && { auth: safeAuth(request.auth, hide) }),
    ...(request.body?.kind === 'form' && {
      body: { ...request.body, fields: rows(request.body.fields, 'body', isCredentialName) ?? [] },
    }),
    ...(request.body?.kind === 'json' && {
      body: { ...request.body, text: safeJson(request.body.text, hide) },
    }),
  };
  if (losses.length === 0) return { action, losses };
  return { action: { ...action, request: safe, document: { ...action.document, request: safe } }, losses };
}

type Hide = (name: string, path: Loss['path']) => string;

/** `https://user:password@host` and `?api_key=...` */
function safeUrl(url: string, hide: Hide): string {
  return url
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:)([^/?#@{]+)@/i, (_whole, before: string) => {
      return `${before}${hide('password', ['request', 'url'])}@`;
    })
    .replace(/([?&])([^=&#{}]+)=([^&#{}]+)/g, (whole, mark: string, name: string, value: string) => {
      const literal = isCredentialName(name) || looksLikeToken(value);
      return literal ? `${mark}${name}=${hide(name, ['request', 'url'])}` : whole;
    });
}

/** Members of a JSON template whose name or text says that they are credentials. */
function safeJson(text: string, hide: Hide): string {
  return text.replace(
    /"([^"\\]+)"(\s*:\s*)"((?:[^"\\{]|\\.)+)"/g,
    (whole, name: string, colon: string, value: string) => {
      const literal = isCredentialName(name) || looksLikeToken(value);
      return literal ? `"${name}"${colon}"${hide(name, ['request', 'body'])}"` : whole;
    },
  );
}

function safeAuth(auth: Auth, hide: Hide): Auth {
  const safe = (key: string, value: string, name = key) =>
    value === '' || value.includes('{{') ? value : hide(name, ['request', 'auth', key]);
  switch (auth.kind) {
    case 'none':
      return auth;
    case 'bearer':
      return { ...auth, token: safe('token', auth.token) };
    case 'basic':
      return { ...auth, password: safe('password', auth.password) };
    case 'header':
    case 'query':
    case 'body':
      return { ...auth, value: safe('value', auth.value, auth.name) };
    case 'oauth2':
      return { ...auth, clientSecret: safe('clientSecret', auth.clientSecret) };
  }
}

function secretFor(name: string): string {
  const word = kebab(name);
  return /^[a-z]/.test(word) ? word : 'credential';
}
