import type { PlainMap } from '../../document/plain.js';
import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import { bodyText } from '../engine/body-text.js';
import { readBodyText, readHeaders, readUrl } from '../engine/credentials.js';
import { object, objectAt, textAt } from '../engine/json.js';
import { dialectReader } from '../engine/read-dialect.js';
import { documentHead, objectOfType, textOrFail, type Reading, type ReadItem } from '../engine/reading.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

/** The JSON definition its page prints. Forms and buttons have none there. */
export function solveoFile(wire: Wire): Json | null {
  const { action, spell } = wire;
  const { request } = action;
  if (action.kind !== 'http' || !request) return null;
  const body = bodyText(wire);
  return object([
    ['name', action.name],
    ['type', 'http'],
    ['method', request.method],
    ['url', spell.text(request.url)],
    ['headers', object(spell.rows(request.headers).map(({ name, value }) => [name, value]))],
    ['body', body ?? undefined],
    ['when_not_to_use', action.whenNotToUse === '' ? undefined : action.whenNotToUse],
  ]);
}

/** Reads one definition, or a list of them. */
export function readSolveo(json: Json, reading: Reading): readonly ReadItem[] {
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
  return items.map((item) => {
    const definition = objectOfType(item, 'http', 'Solveo', 'an HTTP action');
    const name = textOrFail(definition, 'name', 'Solveo');
    const dialect = dialectReader(profile, 'context');
    const headers = Object.entries(objectAt(definition, 'headers') ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, dialect.read(value)] as const] : [],
    );
    const text = bodyOf(definition['body']);
    const isJson = text !== null && /^\s*[[{]/.test(text);
    const { auth: inHeaders, rows } = readHeaders(headers, isJson, reading);
    const { auth, url } = readUrl(dialect.read(textOrFail(definition, 'url', 'Solveo')), inHeaders, reading);
    const body = text === null ? null : readBodyText(dialect.read(text), reading);
    const whenNotToUse = textAt(definition, 'when_not_to_use');
    const request: PlainMap = {
      method: (textAt(definition, 'method') ?? 'GET').toUpperCase(),
      url,
      ...(rows.length > 0 && { headers: rows }),
      ...(auth && { auth }),
      ...(body !== null && { body: { kind: isJson ? 'json' : 'text', text: body } }),
    };
    const context = dialect.context();
    const document: PlainMap = {
      ...documentHead({ name }),
      ...(whenNotToUse !== undefined && { whenNotToUse }),
      ...(context.length > 0 && { context: [...context] }),
      request,
    };
    return { document, item };
  });
}

function bodyOf(body: Json | undefined): string | null {
  if (typeof body === 'string') return body;
  return isObject(body) || isArray(body) ? writeJson(body, 2) : null;
}
