import type { Plain, PlainMap } from '../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import { readBodyText, readHeaders, readQueryRows } from '../engine/credentials.js';
import { listAt, numberAt, object, objectAt, textAt } from '../engine/json.js';
import { readPath } from '../engine/paths.js';
import { oursByTheirs } from '../engine/read-dialect.js';
import {
  asObject,
  documentHead,
  objectOfType,
  parametersOf,
  textOrFail,
  type Reading,
  type ReadItem,
} from '../engine/reading.js';
import { profile } from './profile.js';

/** Reads webhook tools: one `{tool_config}`, a bare config, or a list of them. */
export function readElevenlabs(json: Json, reading: Reading): readonly ReadItem[] {
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
  return items.map((item) => {
    const whole = asObject(item, 'ElevenLabs', 'a tool');
    const config = objectOfType(whole['tool_config'] ?? whole, 'webhook', 'ElevenLabs', 'a webhook tool');
    const schema = asObject(config['api_schema'], 'ElevenLabs', '"api_schema"');
    const found = new Found();
    const path = objectAt(schema, 'path_params_schema') ?? object([]);
    const url = textOrFail(schema, 'url', 'ElevenLabs').replace(/\{(\w+)\}/g, (_all, name: string) =>
      found.value(name, path[name], true),
    );
    const querySchema = objectAt(schema, 'query_params_schema');
    const needed = listAt(querySchema ?? object([]), 'required');
    const params = Object.entries(objectAt(querySchema ?? object([]), 'properties') ?? {}).map(
      ([name, property]) => ({
        name,
        value: unquoted(found.value(name, property, needed.includes(name))),
      }),
    );
    const bodySchema = objectAt(schema, 'request_body_schema');
    const isForm = textAt(schema, 'content_type') === 'application/x-www-form-urlencoded';
    const body = bodySchema ? (isForm ? found.form(bodySchema) : found.json(bodySchema, reading)) : null;
    const { auth: inHeaders, rows } = readHeaders(
      headersOf(schema, found),
      body !== null && !isForm,
      reading,
    );
    const { auth, rows: query } = readQueryRows(params, inHeaders, reading);
    const timeout = numberAt(config, 'response_timeout_secs');
    const description = textAt(config, 'description');
    const outputs = listAt(config, 'assignments').flatMap((assignment): readonly Plain[] => {
      const name = isObject(assignment) ? textAt(assignment, 'dynamic_variable') : undefined;
      const from = isObject(assignment) ? textAt(assignment, 'value_path') : undefined;
      return name === undefined || from === undefined ? [] : [{ name, path: readPath(from) }];
    });
    const keep = listAt(objectAt(schema, 'response_filter') ?? object([]), 'filters').flatMap((path) =>
      typeof path === 'string' ? [readPath(path)] : [],
    );
    const context = [...found.context].map((name) => ({ name, type: 'string' }));
    const document: PlainMap = {
      ...documentHead({ callName: textOrFail(config, 'name', 'ElevenLabs') }),
      ...(description !== undefined && { description }),
      ...(found.parameters.size > 0 && { parameters: [...found.parameters.values()] }),
      ...(context.length > 0 && { context }),
      request: {
        method: textAt(schema, 'method') ?? 'GET',
        url,
        ...(query.length > 0 && { query }),
        ...(rows.length > 0 && { headers: rows }),
        ...(auth && { auth }),
        ...(body !== null && { body }),
        ...(timeout !== undefined && { timeoutMs: String(Math.round(timeout * 1000)) }),
      },
      ...(keep.length > 0 && { response: { keep } }),
      ...(outputs.length > 0 && { outputs }),
    };
    return { document, item };
  });
}

/** Collects the values a schema names, and writes their placeholders. */
class Found {
  readonly parameters = new Map<string, PlainMap>();
  readonly context = new Set<string>();

  /** The template of one value: a constant as JSON, else a placeholder. */
  value(name: string, schema: Json | undefined, required: boolean): string {
    const shape = isObject(schema) ? schema : object([]);
    const constant = shape['constant_value'];
    if (constant !== undefined) return constant instanceof JsonNumber ? constant.text : writeJson(constant);
    const variable = textAt(shape, 'dynamic_variable');
    if (variable !== undefined) return this.variable(variable);
    return this.parameter(name, shape, required);
  }

  variable(name: string): string {
    const known = oursByTheirs(profile.context.value).get(name) ?? name;
    this.context.add(known);
    return `{{context.${known}}}`;
  }

  json(schema: JsonObject, reading: Reading): PlainMap {
    return { kind: 'json', text: readBodyText(this.object(schema), reading) };
  }

  form(schema: JsonObject): PlainMap {
    const required = listAt(schema, 'required');
    const fields = Object.entries(objectAt(schema, 'properties') ?? {}).map(([name, property]) => ({
      name,
      value: unquoted(this.value(name, property, required.includes(name))),
    }));
    return { kind: 'form', fields };
  }

  private object(schema: JsonObject): string {
    const required = listAt(schema, 'required');
    const members = Object.entries(objectAt(schema, 'properties') ?? {}).map(([name, property]) => {
      const nested = isObject(property) && holdsOtherSources(property) ? this.object(property) : null;
      return `${JSON.stringify(name)}: ${nested ?? this.value(name, property, required.includes(name))}`;
    });
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
  }

  private parameter(name: string, shape: JsonObject, required: boolean): string {
    const [parameter] = parametersOf(
      object([
        ['properties', object([[name, shape]])],
        ['required', required ? [name] : []],
      ]),
    );
    const free = name.replace(/[^A-Za-z0-9_]/g, '_').toLowerCase();
    if (parameter && !this.parameters.has(free)) this.parameters.set(free, { ...parameter, name: free });
    return `{{${free}}}`;
  }
}

/** An object that holds a constant or a variable is no parameter as a whole. */
function holdsOtherSources(schema: JsonObject): boolean {
  const properties = objectAt(schema, 'properties');
  if (!properties) return false;
  return Object.values(properties).some(
    (property) =>
      isObject(property) &&
      (Object.hasOwn(property, 'constant_value') ||
        Object.hasOwn(property, 'dynamic_variable') ||
        !Object.hasOwn(schema, 'description') ||
        holdsOtherSources(property)),
  );
}

function headersOf(schema: JsonObject, found: Found): readonly (readonly [string, string])[] {
  return Object.entries(objectAt(schema, 'request_headers') ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'string') return [[name, value] as const];
    if (!isObject(value)) return [];
    const secret = textAt(value, 'secret_id');
    const variable = textAt(value, 'variable_name');
    if (secret !== undefined) return [[name, secret] as const];
    return variable === undefined ? [] : [[name, found.variable(variable)] as const];
  });
}

/** A constant of a query row is text, not JSON. */
function unquoted(template: string): string {
  if (!template.startsWith('"')) return template;
  return JSON.parse(template) as string;
}
