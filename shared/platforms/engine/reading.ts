import type { Plain, PlainMap } from '../../document/plain.js';
import { fail } from '../../failure/failure.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { toPlain } from '../../json/to-plain.js';
import { writeJson } from '../../json/write.js';
import type { ImportedSecret } from '../platform.js';
import { listAt, object, objectAt, textAt } from './json.js';
import { readSecretMarks, secretMark } from './spell.js';

/** One action found in a platform's file, with the part of the file that says it. */
export interface ReadItem {
  readonly document: PlainMap;
  readonly item: Json;
}

/** Collects what a reader has to say beside the documents. */
export interface Reading {
  readonly notes: string[];
  readonly secrets: ImportedSecret[];
  /** The credential's template: a mark becomes its secret again; a literal is taken out and named after its place. */
  credential(value: string, where: string): string;
}

export function startReading(): Reading {
  const notes: string[] = [];
  const secrets: ImportedSecret[] = [];
  return {
    notes,
    secrets,
    credential(value, where) {
      const marked = readSecretMarks(value);
      if (marked !== value || value === '' || value.includes('{{')) return marked;
      const scheme = /^(?:Bearer|Basic|Token|ApiKey)\s+/i.exec(value)?.[0] ?? '';
      const literal = value.slice(scheme.length);
      const known = secrets.find((secret) => secret.value === literal);
      const name = known?.name ?? freeName(kebab(where) || 'credential', secrets);
      if (!known) secrets.push({ name, value: literal, where });
      return `${scheme}{{secret.${name}}}`;
    },
  };
}

/** The part of a file with marks in place of the credentials that were taken out of it. */
export function withMarks(json: Json, secrets: readonly ImportedSecret[]): Json {
  if (secrets.length === 0) return json;
  if (typeof json === 'string') {
    return secrets.reduce((text, { name, value }) => text.replaceAll(value, secretMark(name)), json);
  }
  if (isArray(json)) return json.map((item) => withMarks(item, secrets));
  if (!isObject(json)) return json;
  return object(Object.entries(json).map(([key, value]) => [key, withMarks(value, secrets)]));
}

function freeName(name: string, taken: readonly ImportedSecret[]): string {
  let free = /^[a-z]/.test(name) ? name : `secret-${name}`;
  for (let count = 2; taken.some((secret) => secret.name === free); count += 1) free = `${name}-${count}`;
  return free;
}

/** `Check order status` -> `check-order-status`. */
export function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** The keys every imported document begins with. A file has one of the two names at least. */
export function documentHead(names: { readonly callName?: string; readonly name?: string }): PlainMap {
  const { callName, name } = names;
  const id = kebab(name ?? callName ?? '') || 'imported-action';
  return {
    actionbench: '1',
    id,
    name: name ?? titled(callName ?? ''),
    ...(callName !== undefined && callName !== id.replaceAll('-', '_') && { callName }),
    kind: 'http',
  };
}

function titled(callName: string): string {
  const words = callName.replace(/[_.-]+/g, ' ').trim();
  return words === '' ? 'Imported action' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The object a platform's file must be. Throws FailureError `bad-input`. */
export function asObject(json: Json | undefined, platform: string, what: string): JsonObject {
  if (isObject(json)) return json;
  return fail({
    class: 'bad-input',
    message: `This is no ${platform} file: ${what} must be a JSON object.`,
    hint: `Give a file that ${platform} shows or that was exported for it.`,
  });
}

/** An object whose `type`, when it says one, is that of the platform. Throws FailureError `bad-input`. */
export function objectOfType(
  json: Json | undefined,
  type: string,
  platform: string,
  what: string,
): JsonObject {
  const found = asObject(json, platform, what);
  const said = found['type'];
  if (said === undefined || said === type) return found;
  return fail({
    class: 'bad-input',
    message: `This is no ${platform} file: its "type" is ${writeJson(said).slice(0, 60)}, and ${what} there has the type "${type}".`,
    hint: `Give a file that ${platform} shows or that was exported for it, or import it as that of another platform.`,
  });
}

/** The text at a key. Throws FailureError `bad-input` when it is missing. */
export function textOrFail(json: JsonObject, key: string, platform: string): string {
  const text = textAt(json, key);
  if (text !== undefined && text !== '') return text;
  return fail({
    class: 'bad-input',
    message: `This is no ${platform} file: "${key}" is missing or no text.`,
    hint: `Give a file that ${platform} shows or that was exported for it.`,
  });
}

/** A parameter as a document writes it. */
export type ReadParameter = PlainMap & { readonly name: string };

/** The parameters of a JSON Schema object as our document writes them. */
export function parametersOf(schema: JsonObject | undefined): readonly ReadParameter[] {
  const properties = schema && objectAt(schema, 'properties');
  if (!schema || !properties) return [];
  const required = new Set(listAt(schema, 'required'));
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const { nullable, ...shape } = shapeOf(property);
    const must = required.has(name) && nullable !== 'true';
    return [{ name, ...shape, ...(must && { required: 'true' }) }];
  });
}

const COPIED = [
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
] as const;

function shapeOf(schema: JsonObject): Readonly<Record<string, Plain>> {
  const { type, nullable } = typeOf(schema);
  const format = textAt(schema, 'format');
  const spoken = type === 'string' && (format === 'date' || format === 'email') ? format : type;
  const description = textAt(schema, 'description');
  const values = listAt(schema, 'enum').filter((value) => value !== null);
  const example = listAt(schema, 'examples')[0];
  const items = objectAt(schema, 'items');
  const shape: Record<string, Plain> = { type: spoken };
  if (description !== undefined) shape['description'] = description;
  if (values.length > 0) shape['enum'] = values.map(toPlain);
  if (format !== undefined && spoken !== format) shape['format'] = format;
  for (const key of COPIED) {
    const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (
      value !== undefined &&
      (key === 'default' || value instanceof JsonNumber || typeof value === 'string')
    ) {
      shape[key] = toPlain(value);
    }
  }
  if (example !== undefined) shape['example'] = toPlain(example);
  if (items) {
    const { nullable: _nullable, ...inner } = shapeOf(items);
    shape['items'] = inner;
  }
  if (type === 'object') shape['properties'] = [...parametersOf(schema)];
  if (nullable) shape['nullable'] = 'true';
  return shape;
}

function typeOf(schema: JsonObject): { readonly type: string; readonly nullable: boolean } {
  const written = schema['type'];
  const list = isArray(written) ? written : [written];
  const types = list
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.toLowerCase());
  const type = types.find((candidate) => candidate !== 'null');
  const known = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
  const fallback = objectAt(schema, 'properties') ? 'object' : 'string';
  return {
    type: type !== undefined && known.includes(type) ? type : fallback,
    nullable: types.includes('null'),
  };
}
