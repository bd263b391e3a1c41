import { JsonNumber, type Json, type JsonObject } from './json.js';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What kind of JSON value it is. */
export function kindOf(json: Json): JsonKind {
  if (json === null) return 'null';
  if (typeof json === 'string') return 'string';
  if (typeof json === 'boolean') return 'boolean';
  if (json instanceof JsonNumber) return 'number';
  return isArray(json) ? 'array' : 'object';
}

/** Narrows to an array; Array.isArray alone does not narrow readonly arrays. */
export function isArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** Narrows to an object (no array, number or null). */
export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof JsonNumber);
}

/** A null-prototype object of its members, in their order. Of equal names the last one counts. */
export function jsonObject(members: Iterable<readonly [string, Json]>): JsonObject {
  const object = Object.create(null) as Record<string, Json>;
  for (const [name, value] of members) object[name] = value;
  return object;
}
