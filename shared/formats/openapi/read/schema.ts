import type { Json, JsonObject } from '../../../json/json.js';
import { isArray, isObject, jsonObject } from '../../../json/kind.js';
import { listAt, objectAt, textAt } from '../../../platforms/engine/json.js';
import type { Remarks } from './findings.js';
import type { Refs } from './refs.js';

/** Where a schema is read, for what is said about it. */
export interface SchemaReading {
  readonly refs: Refs;
  readonly remarks: Remarks;
  readonly item: string;
  /** How many more schemas are read for this operation: what is wide, deep and shared would grow without end. */
  readonly budget: { left: number };
}

/** Enough for any request that an agent could fill in. */
export const SCHEMA_BUDGET = 3000;

/** A schema with its references, `allOf` and alternatives made one, and the references passed on the way to it. */
export interface FlatSchema {
  readonly schema: JsonObject;
  readonly via: readonly string[];
}

const NOTHING: JsonObject = jsonObject([]);

/** Documents nest far less; what is deeper is a circle that hides. */
const DEEPEST = 24;

/** @param via the references that led here: one that comes again is a circle, and ends as an object of any shape */
export function flatSchema(
  reading: SchemaReading,
  json: Json | undefined,
  via: readonly string[],
): FlatSchema {
  if (json === undefined || via.length > DEEPEST) return { schema: NOTHING, via };
  reading.budget.left -= 1;
  if (reading.budget.left < 0) {
    reading.remarks.note('A schema too large for an action is read in part.', reading.item);
    return { schema: NOTHING, via };
  }
  const resolved = reading.refs.resolve(json);
  if (!resolved.ok) {
    reading.remarks.skip(`${reading.item}, a schema`, resolved.problem);
    return { schema: NOTHING, via };
  }
  if (resolved.via.some((ref) => via.includes(ref))) {
    reading.remarks.note('A schema that contains itself is read as an object of any shape.', reading.item);
    return { schema: jsonObject([['type', 'object']]), via };
  }
  if (!isObject(resolved.json)) return { schema: NOTHING, via };
  const path = [...via, ...resolved.via];
  return { schema: withParts(reading, resolved.json, path), via: path };
}

function withParts(reading: SchemaReading, schema: JsonObject, via: readonly string[]): JsonObject {
  const parts = listAt(schema, 'allOf');
  const alternatives = [...listAt(schema, 'oneOf'), ...listAt(schema, 'anyOf')];
  if (parts.length === 0 && alternatives.length === 0) return schema;
  const { allOf: _all, oneOf: _one, anyOf: _any, ...own } = schema;
  const flat = parts.slice(0, 64).map((part) => flatSchema(reading, part, via).schema);
  const merged = [...flat, own].reduce((first, second) => combined(first, second), NOTHING);
  return alternatives.length === 0 ? merged : combined(chosen(reading, alternatives, via), merged);
}

/** One of several: null beside one other is an optional value, constants are an enumeration, else the first counts. */
function chosen(reading: SchemaReading, alternatives: readonly Json[], via: readonly string[]): JsonObject {
  const flat = alternatives.slice(0, 64).map((each) => flatSchema(reading, each, via).schema);
  const real = flat.filter((schema) => textAt(schema, 'type') !== 'null');
  const [first] = real;
  if (!first) return NOTHING;
  if (real.length === 1) return first;
  const values = real.map((schema) =>
    Object.hasOwn(schema, 'const') ? [schema['const'] ?? null] : listAt(schema, 'enum'),
  );
  if (values.every((list) => list.length > 0))
    return combined(first, jsonObject([['enum', values.flat()]]), ['const']);
  reading.remarks.note('Of several alternatives in a schema the first is taken.', reading.item);
  return first;
}

/** The second over the first; properties and what is required are joined. */
function combined(first: JsonObject, second: JsonObject, without: readonly string[] = []): JsonObject {
  const members = { ...first, ...second };
  const entries = Object.entries(members).filter(([key]) => !without.includes(key));
  const properties = [objectAt(first, 'properties'), objectAt(second, 'properties')].filter(
    (each) => each !== undefined,
  );
  const required = [...listAt(first, 'required'), ...listAt(second, 'required')];
  return jsonObject([
    ...entries,
    ...(properties.length === 2 ? [['properties', joined(properties)] as const] : []),
    ...(required.length > 0 ? [['required', [...new Set(required)]] as const] : []),
  ]);
}

function joined(maps: readonly JsonObject[]): JsonObject {
  return jsonObject(maps.flatMap((map) => Object.entries(map)));
}

/** The types a schema names, without null. */
export function typesOf(schema: JsonObject): readonly string[] {
  const written = schema['type'];
  const list = isArray(written) ? written : [written];
  return list.filter((type): type is string => typeof type === 'string' && type !== 'null');
}

/** Properties that a request carries: what only answers have is left out. */
export function propertiesOf(schema: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(objectAt(schema, 'properties') ?? {}).filter(
    ([, property]) => !(isObject(property) && property['readOnly'] === true),
  );
}

export function isRequired(schema: JsonObject, key: string): boolean {
  return listAt(schema, 'required').includes(key);
}

/** The one value a schema lets pass. */
export function constantOf(schema: JsonObject): { readonly json: Json } | null {
  return Object.hasOwn(schema, 'const') ? { json: schema['const'] ?? null } : null;
}
