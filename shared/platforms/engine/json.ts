import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isArray, isObject, jsonObject } from '../../json/kind.js';

/** A JSON object of the entries whose value is defined, in their order. */
export function object(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return jsonObject(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}

/** A number of our own making (durations, counts). */
export function number(value: number): JsonNumber {
  return new JsonNumber(String(value));
}

/** The text at a key, or undefined when it is missing or no text. */
export function textAt(json: JsonObject, key: string): string | undefined {
  const value = json[key];
  return typeof value === 'string' ? value : undefined;
}

/** The number at a key as a double: for durations and counts, never for values that are sent. */
export function numberAt(json: JsonObject, key: string): number | undefined {
  const value = json[key];
  return value instanceof JsonNumber ? Number(value.text) : undefined;
}

export function objectAt(json: JsonObject, key: string): JsonObject | undefined {
  const value = json[key];
  return isObject(value) ? value : undefined;
}

export function listAt(json: JsonObject, key: string): readonly Json[] {
  const value = json[key];
  return isArray(value) ? value : [];
}
