import type { Auth } from '@shared/action/schema/request';
import type { PlainMap } from '@shared/document/plain';

export type AuthKind = Auth['kind'];

export const AUTH_KINDS: readonly AuthKind[] = [
  'none',
  'bearer',
  'basic',
  'header',
  'query',
  'body',
  'oauth2',
];

/** The credential of a placement, whatever it is called there: it goes along when the placement changes. */
function credentialOf(auth: Auth): string {
  switch (auth.kind) {
    case 'none':
      return '';
    case 'bearer':
      return auth.token;
    case 'basic':
      return auth.password;
    case 'oauth2':
      return auth.clientSecret;
    default:
      return auth.value;
  }
}

/** A fresh authentication of a kind that keeps the credential of the one before. */
export function authOf(kind: AuthKind, before: Auth, suggestedSecret: string): PlainMap {
  const credential = credentialOf(before) || `{{secret.${suggestedSecret}}}`;
  switch (kind) {
    case 'none':
      return { kind };
    case 'bearer':
      return { kind, token: credential };
    case 'basic':
      return { kind, username: '', password: credential };
    case 'header':
      return { kind, name: 'X-API-Key', value: credential };
    case 'query':
    case 'body':
      return { kind, name: 'api_key', value: credential };
    case 'oauth2':
      return { kind, tokenUrl: 'https://', clientId: '', clientSecret: credential };
  }
}

/** The one secret a template is, or null when it is anything else. */
export function soleSecret(template: string): string | null {
  return /^\{\{\s*secret\.([\w-]+)\s*\}\}$/.exec(template.trim())?.[1] ?? null;
}
