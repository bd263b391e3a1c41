import type { PlainMap } from '../../../document/plain.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { isArray, isObject } from '../../../json/kind.js';
import { listAt, objectAt, textAt } from '../../../platforms/engine/json.js';
import { literal, secretNameOf } from './names.js';
import type { SchemaReading } from './schema.js';

/** What an operation proves itself with: one authentication, and rows for further keys. */
export interface ReadSecurity {
  readonly auth: PlainMap | null;
  readonly query: readonly PlainMap[];
  readonly headers: readonly PlainMap[];
}

/** @param schemes `components.securitySchemes` */
export function readSecurity(
  reading: SchemaReading,
  schemes: JsonObject | undefined,
  requirements: Json | undefined,
): ReadSecurity {
  const found = alternatives(requirements).map((names) =>
    names.map((each) => [each, schemeOf(reading, schemes, each)] as const),
  );
  const [first] = found.filter((parts) =>
    parts.every(([, scheme]) => scheme && authOf(reading, 'x', scheme, []) !== null),
  );
  const chosen = first ?? found[0] ?? [];
  const rows = { query: [] as PlainMap[], headers: [] as PlainMap[] };
  let auth: PlainMap | null = null;
  for (const [name, scheme] of chosen) {
    const scopes = scopesOf(requirements, name);
    const read = scheme && authOf(reading, secretNameOf(name), scheme, scopes);
    if (!read) {
      const kind = scheme
        ? (textAt(scheme, 'scheme') ?? textAt(scheme, 'type') ?? 'this kind')
        : 'it is not declared';
      reading.remarks.skip(`${reading.item}, security ${name}`, `an action cannot authenticate so: ${kind}`);
    } else if (!auth) auth = read;
    else if (read['kind'] === 'query') rows.query.push(rowOf(read));
    else if (read['kind'] === 'header') rows.headers.push(rowOf(read));
    else reading.remarks.skip(`${reading.item}, security ${name}`, 'a request carries one authentication');
  }
  return { auth, ...rows };
}

function rowOf(auth: PlainMap): PlainMap {
  return { name: auth['name'] ?? '', value: auth['value'] ?? '' };
}

/** Each alternative is a list of schemes that hold together; an empty one means that none is needed. */
function alternatives(requirements: Json | undefined): readonly (readonly string[])[] {
  if (!isArray(requirements)) return [];
  const lists = requirements.filter(isObject).map((each) => Object.keys(each));
  return lists.some((list) => list.length > 0) ? lists.filter((list) => list.length > 0) : [];
}

function scopesOf(requirements: Json | undefined, name: string): readonly string[] {
  const lists = isArray(requirements) ? requirements.filter(isObject) : [];
  const scopes = lists.flatMap((each) => listAt(each, name));
  return [...new Set(scopes.filter((scope): scope is string => typeof scope === 'string'))];
}

function schemeOf(reading: SchemaReading, schemes: JsonObject | undefined, name: string): JsonObject | null {
  if (!schemes || !Object.hasOwn(schemes, name)) return null;
  const resolved = reading.refs.resolve(schemes[name] ?? null);
  return resolved.ok && isObject(resolved.json) ? resolved.json : null;
}

/** Null: an action has no such authentication. */
function authOf(
  reading: SchemaReading,
  secret: string,
  scheme: JsonObject,
  scopes: readonly string[],
): PlainMap | null {
  const template = `{{secret.${secret}}}`;
  const name = textAt(scheme, 'name') ?? '';
  switch (textAt(scheme, 'type')) {
    case 'http':
      switch ((textAt(scheme, 'scheme') ?? '').toLowerCase()) {
        case 'bearer':
          return { kind: 'bearer', token: template };
        case 'basic':
          return { kind: 'basic', username: `{{secret.${secret}-user}}`, password: template };
        default:
          return null;
      }
    case 'apiKey':
      if (name === '') return null;
      if (textAt(scheme, 'in') === 'query') return { kind: 'query', name, value: template };
      if (textAt(scheme, 'in') === 'cookie')
        return { kind: 'header', name: 'Cookie', value: `${name}=${template}` };
      return { kind: 'header', name, value: template };
    case 'oauth2':
      return oauth(reading, secret, scheme, scopes);
    case 'openIdConnect':
      reading.remarks.note('OpenID Connect becomes a bearer token that you fetch and renew yourself.');
      return { kind: 'bearer', token: template };
    default:
      return null;
  }
}

function oauth(
  reading: SchemaReading,
  secret: string,
  scheme: JsonObject,
  scopes: readonly string[],
): PlainMap {
  const flows = objectAt(scheme, 'flows');
  const flow = flows && objectAt(flows, 'clientCredentials');
  const tokenUrl = flow && textAt(flow, 'tokenUrl');
  if (tokenUrl === undefined || tokenUrl === '') {
    reading.remarks.note(
      'OAuth 2 without client credentials becomes a bearer token that you fetch and renew yourself.',
    );
    return { kind: 'bearer', token: `{{secret.${secret}}}` };
  }
  return {
    kind: 'oauth2',
    tokenUrl: literal(tokenUrl),
    clientId: `{{secret.${secret}-id}}`,
    clientSecret: `{{secret.${secret}}}`,
    ...(scopes.length > 0 && { scope: literal(scopes.join(' ')) }),
  };
}
