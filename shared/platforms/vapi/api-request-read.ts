import type { PlainMap } from '../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import { readBodyText, readHeaders, readUrl } from '../engine/credentials.js';
import { listAt, numberAt, object, objectAt, textAt } from '../engine/json.js';
import { dialectReader, type DialectReader } from '../engine/read-dialect.js';
import {
  documentHead,
  objectOfType,
  parametersOf,
  textOrFail,
  type Reading,
  type ReadItem,
} from '../engine/reading.js';
import { readAliases } from './aliases.js';
import { readBackoff } from './backoff.js';
import { readMessages } from './messages.js';
import { apiRequestProfile } from './profile.js';

/** Reads tools of type `apiRequest`: one, or a list of them. */
export function readApiRequest(json: Json, reading: Reading): readonly ReadItem[] {
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
  return items.map((item) => {
    const tool = objectOfType(item, 'apiRequest', 'Vapi', 'an API request tool');
    const callName = textAt(tool, 'name') ?? 'api_request';
    const dialect = dialectReader(apiRequestProfile, 'parameter');
    const schema = objectAt(tool, 'body');
    const parameters = parametersOf(schema).filter(({ name }) => !isFixed(schema, name));
    const method = textAt(tool, 'method') ?? 'POST';
    // The arguments of a GET stand in its URL and headers.
    const body = method === 'GET' ? null : bodyTemplate(tool, schema, dialect);
    const headers = Object.entries(
      objectAt(objectAt(tool, 'headers') ?? object([]), 'properties') ?? {},
    ).flatMap(([name, property]) =>
      isObject(property) ? [[name, dialect.read(textAt(property, 'value') ?? '')] as const] : [],
    );
    const { auth: inHeaders, rows } = readHeaders(headers, body !== null, reading);
    const { auth, url } = readUrl(dialect.read(textOrFail(tool, 'url', 'Vapi')), inHeaders, reading);
    const seconds = numberAt(tool, 'timeoutSeconds');
    const retry = readBackoff(objectAt(tool, 'backoffPlan'));
    const speech = readMessages(listAt(tool, 'messages'));
    const outputs = readAliases(tool);
    const description = textAt(tool, 'description');
    const known = new Set(parameters.map(({ name }) => name));
    const more = dialect.parameters().filter((name) => !known.has(name));
    const all = [...parameters, ...more.map((name) => ({ name, type: 'string', required: 'true' }))];
    const context = dialect.context();
    const document: PlainMap = {
      ...documentHead({ callName }),
      ...(description !== undefined && { description }),
      ...(all.length > 0 && { parameters: all }),
      ...(context.length > 0 && { context: [...context] }),
      request: {
        method,
        url,
        ...(rows.length > 0 && { headers: rows }),
        ...(auth && { auth }),
        ...(body !== null && { body: { kind: 'json', text: readBodyText(body, reading) } }),
        ...(seconds !== undefined && { timeoutMs: String(Math.round(seconds * 1000)) }),
        ...(retry && { retry }),
      },
      ...(speech && { speech }),
      ...(outputs.length > 0 && { outputs: [...outputs] }),
    };
    return { document, item };
  });
}

/** A property with a value of its own is not the model's to fill in. */
function isFixed(schema: JsonObject | undefined, name: string): boolean {
  const property = objectAt(objectAt(schema ?? object([]), 'properties') ?? object([]), name);
  return property !== undefined && Object.hasOwn(property, 'value');
}

function bodyTemplate(
  tool: JsonObject,
  schema: JsonObject | undefined,
  dialect: DialectReader,
): string | null {
  const properties = objectAt(schema ?? object([]), 'properties') ?? object([]);
  const members = Object.entries(properties).map(([name, property]) => {
    const value = isObject(property) && Object.hasOwn(property, 'value') ? property['value'] : undefined;
    return `${JSON.stringify(name)}: ${value === undefined ? `{{${name}}}` : valueText(value, dialect)}`;
  });
  const fixed = listAt(tool, 'parameters').flatMap((entry) => {
    const key = isObject(entry) ? textAt(entry, 'key') : undefined;
    const value = isObject(entry) ? entry['value'] : undefined;
    return key === undefined || value === undefined
      ? []
      : [`${JSON.stringify(key)}: ${valueText(value, dialect)}`];
  });
  const all = [...members, ...fixed];
  return all.length > 0 ? `{ ${all.join(', ')} }` : null;
}

function valueText(value: Json, dialect: DialectReader): string {
  if (typeof value !== 'string') return value instanceof JsonNumber ? value.text : writeJson(value);
  const read = dialect.read(value);
  return /^\{\{[^{}]+\}\}$/.test(read) ? read : JSON.stringify(read);
}
