import { looksLikeToken } from '../../../action/credentials.js';
import { parameterName } from '../../../action/schema/names.js';
import type { Plain } from '../../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../../json/json.js';
import { isObject } from '../../../json/kind.js';
import { toPlain } from '../../../json/to-plain.js';
import { listAt, textAt } from '../../../platforms/engine/json.js';
import { flatSchema, isRequired, propertiesOf, typesOf, type SchemaReading } from './schema.js';

/** What a value must be, as a document writes it. */
export type PlainShape = Readonly<Record<string, Plain>>;

const FORMAT_TYPES: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['tel', 'phone'],
  ['e164', 'phone'],
]);

const JSON_TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
const NUMBERS = ['minimum', 'maximum'] as const;
const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** Formats of numbers say how they are stored, which says nothing to an agent. */
const STORAGE = new Set(['int32', 'int64', 'float', 'double', 'uint32', 'uint64']);

/** @param via the references that led here */
export function shapeOf(reading: SchemaReading, json: Json | undefined, via: readonly string[]): PlainShape {
  const flat = flatSchema(reading, json, via);
  const { schema } = flat;
  const type = typeOf(schema);
  const format = textAt(schema, 'format');
  const spoken = type === 'string' ? (FORMAT_TYPES.get(format ?? '') ?? type) : type;
  const shape: Record<string, Plain> = { type: spoken };
  const description = textAt(schema, 'description') ?? textAt(schema, 'title');
  if (description !== undefined && description.trim() !== '') shape['description'] = description.trim();
  const values = listAt(schema, 'enum').filter((value) => value !== null);
  if (values.length > 0 && type !== 'array' && type !== 'object') shape['enum'] = values.map(toPlain);
  if (format !== undefined && spoken === type && !STORAGE.has(format)) shape['format'] = format;
  const pattern = textAt(schema, 'pattern');
  if (pattern !== undefined && type === 'string') shape['pattern'] = pattern;
  for (const key of NUMBERS) copyNumber(shape, key, schema[key], /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/);
  for (const key of COUNTS) copyNumber(shape, key, schema[key], /^\d{1,5}$/);
  const example = spokenExample(reading, exampleOf(schema));
  if (example !== undefined) shape['example'] = toPlain(example);
  const preset = spokenExample(reading, schema['default'] ?? undefined);
  if (preset !== undefined) shape['default'] = toPlain(preset);
  if (type === 'array') shape['items'] = shapeOf(reading, schema['items'], flat.via);
  if (type === 'object') Object.assign(shape, membersOf(reading, schema, flat.via, description));
  return shape;
}

/** The first example that a schema, parameter or media type gives. */
export function exampleOf(json: JsonObject): Json | undefined {
  if (Object.hasOwn(json, 'example')) return json['example'];
  const { examples } = json;
  if (isObject(examples)) {
    const [first] = Object.values(examples);
    return isObject(first) ? first['value'] : undefined;
  }
  return listAt(json, 'examples')[0];
}

/** A value that stands in documents for people to see: never one that looks like a credential. */
export function spokenExample(reading: SchemaReading, example: Json | undefined): Json | undefined {
  if (typeof example !== 'string' || !looksLikeToken(example)) return example;
  reading.remarks.note('Examples that look like credentials were left out.', reading.item);
  return undefined;
}

function typeOf(schema: JsonObject): string {
  const type = typesOf(schema).find((known) => JSON_TYPES.includes(known));
  if (type !== undefined) return type;
  if (Object.hasOwn(schema, 'properties') || Object.hasOwn(schema, 'additionalProperties')) return 'object';
  if (Object.hasOwn(schema, 'items')) return 'array';
  const [value = exampleOf(schema)] = listAt(schema, 'enum');
  if (value instanceof JsonNumber) return /^-?\d+$/.test(value.text) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function copyNumber(shape: Record<string, Plain>, key: string, value: Json | undefined, form: RegExp): void {
  const text = value instanceof JsonNumber ? value.text : value;
  if (typeof text === 'string' && form.test(text)) shape[key] = text;
}

/**
 * The members of an object. A document names members like parameters, so an object with other names (`postalCode`)
 * stays open, and its description lists them.
 */
function membersOf(
  reading: SchemaReading,
  schema: JsonObject,
  via: readonly string[],
  description: string | undefined,
): PlainShape {
  const members = propertiesOf(schema);
  if (members.length === 0) return {};
  if (members.every(([name]) => parameterName.safeParse(name).success)) {
    const properties = members.map(([name, member]) => ({
      name,
      ...shapeOf(reading, member, via),
      ...(isRequired(schema, name) && { required: 'true' }),
    }));
    return { properties };
  }
  const listed = members.map(([name]) => (isRequired(schema, name) ? `${name} (required)` : name)).join(', ');
  return { description: `${description === undefined ? '' : `${description.trim()} `}Members: ${listed}.` };
}
