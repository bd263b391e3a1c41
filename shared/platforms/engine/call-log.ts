import type { Json, JsonObject } from '../../json/json.js';
import { JsonNumber } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { textAt } from './json.js';

/** A call of which nothing is known yet, for readers to spread. */
export const UNKNOWN_CALL: ImportedCall = {
  name: null,
  toolId: null,
  at: null,
  platform: null,
  conversationId: null,
  arguments: null,
  request: null,
  response: null,
  error: null,
  durationMs: null,
  reachedConversation: 'unknown',
};

/** An object found in a log, with the objects around it, the nearest first. */
export interface Found {
  readonly object: JsonObject;
  readonly around: readonly JsonObject[];
}

/** Every object of a log that is wanted, in its order; what is found is not searched further. Does not recurse. */
export function objectsIn(json: Json | null, wanted: (object: JsonObject) => boolean): readonly Found[] {
  const found: Found[] = [];
  const open: { readonly json: Json; readonly around: readonly JsonObject[] }[] = [{ json, around: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { json: here, around } = next;
    if (isObject(here)) {
      if (wanted(here)) {
        found.push({ object: here, around });
        continue;
      }
      const outer = [here, ...around.slice(0, OUTER)];
      for (const member of Object.values(here).toReversed()) open.push({ json: member, around: outer });
    } else if (isArray(here)) {
      for (const item of here.toReversed()) open.push({ json: item, around });
    }
  }
  return found;
}

/** How many surrounding objects are remembered: ids stand near, and a hostile log may be very deep. */
const OUTER = 7;

/** The first text of a name in the surrounding objects, the nearest first. */
export function around(found: Found, ...names: readonly string[]): string | null {
  for (const object of found.around) {
    for (const name of names) {
      const text = textAt(object, name);
      if (text !== undefined && text !== '') return text;
    }
  }
  return null;
}

/** Arguments as logs keep them: an object, or the JSON text of one. Null: neither. */
export function argumentsIn(json: Json | undefined): JsonObject | null {
  if (isObject(json)) return json;
  if (typeof json !== 'string') return null;
  try {
    const parsed = parseJson(json);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** A point in time as logs write it: ISO 8601, or seconds or milliseconds since 1970. Null: none. */
export function timeIn(json: Json | undefined): string | null {
  if (typeof json === 'string') return utc(Date.parse(json));
  if (!(json instanceof JsonNumber)) return null;
  const number = Number(json.text);
  // Seconds reach this number in the year 5138.
  return utc(Math.abs(number) < 1e11 ? number * 1000 : number);
}

/** Milliseconds since 1970 as ISO 8601; null for what is no time. */
export function utc(ms: number): string | null {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null;
}
