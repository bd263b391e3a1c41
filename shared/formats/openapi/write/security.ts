import type { Auth } from '../../../action/schema/request.js';
import { equalJson } from '../../../json/equal.js';
import type { JsonObject } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import { referencesIn } from '../../../platforms/engine/templates.js';
import { freeId } from '../../../action/free-id.js';
import { withEnvironment } from './leaf.js';
import { lose, type Writing } from './said.js';

/** A credential that a request carries, never its value. */
export type SecurityPart =
  | {
      readonly kind: 'apiKey';
      readonly in: 'query' | 'header' | 'cookie';
      readonly name: string;
      readonly secret: string;
    }
  | { readonly kind: 'http'; readonly scheme: 'bearer' | 'basic'; readonly secret: string }
  | {
      readonly kind: 'oauth2';
      readonly tokenUrl: string;
      readonly scopes: readonly string[];
      readonly secret: string;
    };

/** The authentication of a request as parts; losses are noted. */
export function securityOf(writing: Writing, auth: Auth | undefined): readonly SecurityPart[] {
  if (!auth || auth.kind === 'none') return [];
  const path = ['request', 'auth'];
  switch (auth.kind) {
    case 'bearer':
      return [{ kind: 'http', scheme: 'bearer', secret: secretIn(auth.token, 'token') }];
    case 'basic':
      return [{ kind: 'http', scheme: 'basic', secret: secretIn(auth.password, 'password') }];
    case 'header':
    case 'query': {
      const secret = secretIn(auth.value, 'key');
      if (auth.value.trim() !== `{{secret.${secret}}}` && auth.value.includes('{{')) {
        lose(
          writing,
          `The text around ${secret}`,
          'the bare key: whoever calls writes the whole value',
          path,
        );
      }
      return [{ kind: 'apiKey', in: auth.kind, name: auth.name, secret }];
    }
    case 'body':
      lose(
        writing,
        `The credential in the field ${auth.name}`,
        'nothing: OpenAPI has no credential in a body',
        path,
      );
      return [];
    case 'oauth2':
      if ((auth.params?.length ?? 0) > 0) {
        lose(writing, 'Further fields of the token request', 'nothing', [...path, 'params']);
      }
      return [
        {
          kind: 'oauth2',
          tokenUrl: withEnvironment(writing, auth.tokenUrl) ?? '',
          scopes: (withEnvironment(writing, auth.scope ?? '') ?? '')
            .split(/\s+/)
            .filter((scope) => scope !== ''),
          secret: secretIn(auth.clientSecret, 'client-secret'),
        },
      ];
  }
}

/** The name of the secret in a template; literal credentials have none, and their text goes nowhere. */
function secretIn(template: string, fallback: string): string {
  return referencesIn(template).find(({ source }) => source === 'secret')?.name ?? fallback;
}

/** The schemes of a document by their names: that of the secret, numbered where two schemes use one secret. */
export class Schemes {
  readonly #schemes = new Map<string, JsonObject>();

  /** The name of the scheme that says this part. */
  nameOf(part: SecurityPart): string {
    const scheme = schemeOf(part);
    for (const [name, known] of this.#schemes) {
      const same = name === part.secret || name.replace(/-\d+$/, '') === part.secret;
      if (same && equalJson(known, scheme)) return name;
    }
    const name = freeId(part.secret, new Set(this.#schemes.keys()));
    this.#schemes.set(name, scheme);
    return name;
  }

  written(): JsonObject | undefined {
    if (this.#schemes.size === 0) return undefined;
    return object([...this.#schemes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function schemeOf(part: SecurityPart): JsonObject {
  switch (part.kind) {
    case 'apiKey':
      return object([
        ['type', 'apiKey'],
        ['in', part.in],
        ['name', part.name],
      ]);
    case 'http':
      return object([
        ['type', 'http'],
        ['scheme', part.scheme],
      ]);
    case 'oauth2': {
      const scopes = object(part.scopes.map((scope) => [scope, '']));
      const flow = object([
        ['tokenUrl', part.tokenUrl],
        ['scopes', scopes],
      ]);
      return object([
        ['type', 'oauth2'],
        ['flows', object([['clientCredentials', flow]])],
      ]);
    }
  }
}

export function scopesOf(part: SecurityPart): readonly string[] {
  return part.kind === 'oauth2' ? part.scopes : [];
}
