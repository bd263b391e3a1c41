import { JsonNumber, type Json, type JsonObject } from '../json/json.js';
import { isArray, isObject, jsonObject } from '../json/kind.js';
import { dateProblem, emailProblem } from '../template/formats.js';

/** A sample nests far less; what is deeper becomes a value of any shape instead of overflowing the stack. */
const DEEPEST = 24;

/** A list says what its items are by its first ones. */
const ITEMS_LOOKED_AT = 50;

/**
 * The JSON Schema of a sample: what is there is required, what is null may be missing. Items of a list are one shape,
 * in which only what all of them have is required.
 */
export function schemaOfSample(json: Json): JsonObject {
  return schemaOf([json], 0);
}

function schemaOf(samples: readonly Json[], depth: number): JsonObject {
  const [first] = samples.filter((sample) => sample !== null);
  if (first === undefined) return jsonObject([['type', 'string']]);
  if (depth < DEEPEST && isArray(first)) return listSchema(samples.filter(isArray), depth);
  if (depth < DEEPEST && isObject(first)) return objectSchema(samples.filter(isObject), depth);
  return scalarSchema(first, samples);
}

function objectSchema(samples: readonly JsonObject[], depth: number): JsonObject {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  const valuesOf = (key: string) => samples.flatMap((sample) => (key in sample ? [sample[key] ?? null] : []));
  const required = keys.filter(
    (key) => valuesOf(key).length === samples.length && !valuesOf(key).includes(null),
  );
  const properties = keys.map((key) => [key, schemaOf(valuesOf(key), depth + 1)] as const);
  return jsonObject([
    ['type', 'object'],
    ['properties', jsonObject(properties)],
    ['required', required],
  ]);
}

function listSchema(samples: readonly (readonly Json[])[], depth: number): JsonObject {
  const items = samples.flat().slice(0, ITEMS_LOOKED_AT);
  const [example = []] = samples;
  return jsonObject([
    ['type', 'array'],
    ['items', withoutExample(schemaOf(items, depth + 1))],
    ...(example.length === 0 ? [] : [['examples', [example]] as const]),
  ]);
}

function scalarSchema(first: Json, samples: readonly Json[]): JsonObject {
  const type = scalarType(first, samples);
  const format = type === 'string' && typeof first === 'string' ? formatOf(first) : undefined;
  return jsonObject([
    ['type', type],
    ...(format === undefined ? [] : [['format', format] as const]),
    // An empty text shows the model nothing.
    ...(first === '' ? [] : [['examples', [first]] as const]),
  ]);
}

function scalarType(first: Json, samples: readonly Json[]): string {
  if (typeof first === 'boolean') return 'boolean';
  if (!(first instanceof JsonNumber)) return 'string';
  const numbers = samples.filter((sample) => sample instanceof JsonNumber);
  return numbers.every(({ text }) => /^-?\d+$/.test(text)) ? 'integer' : 'number';
}

/** The format a text shows. Digits alone are an id, not a telephone number, so that one needs its "+". */
function formatOf(text: string): string | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return 'uuid';
  if (/^https?:\/\/\S+$/i.test(text)) return 'uri';
  if (/^\d{4}-/.test(text) && dateProblem(text) === null) return text.includes('T') ? 'date-time' : 'date';
  if (/^\+[\d\s().-]{7,20}$/.test(text)) return 'phone';
  return emailProblem(text) === null ? 'email' : undefined;
}

/** The list's own example shows its items already. */
function withoutExample(schema: JsonObject): JsonObject {
  return jsonObject(Object.entries(schema).filter(([key]) => key !== 'examples'));
}
