import { isBare } from '../../document/key-order.js';
import type { NodePath, Plain, PlainMap } from '../../document/plain.js';
import { samePlain } from '../../document/same.js';
import { JsonNumber, type Json } from '../../json/json.js';
import { isObject, jsonObject } from '../../json/kind.js';
import { toPlain } from '../../json/to-plain.js';

/** Maps whose keys are kept one by one: none of them may be null, so null can say that a key is absent. */
const BY_KEY: ReadonlySet<string> = new Set(['request']);

/** Lists whose items are kept by name, as long as the names are the same in the same order. */
const BY_NAME: ReadonlySet<string> = new Set(['parameters']);

/**
 * What `x-actionbench` holds: whatever reading the operation back would miss of the document. Undefined: nothing.
 * @param read what the operation says without it
 */
export function difference(read: PlainMap, document: PlainMap): Json | undefined {
  const entries = keysOf(read, document).flatMap((key): (readonly [string, Json])[] => {
    const ours = read[key];
    const theirs = document[key];
    if (theirs === undefined) return [[key, null]];
    if (ours !== undefined && samePlain(ours, theirs)) return [];
    if (BY_KEY.has(key) && isMap(ours) && isMap(theirs)) return [[key, membersBetween(ours, theirs, [key])]];
    if (BY_NAME.has(key) && isNamedList(ours) && isNamedList(theirs)) {
      const named = itemsBetween(ours, theirs, key);
      if (named) return [[key, named]];
    }
    return [[key, written(theirs, [key])]];
  });
  return entries.length === 0 ? undefined : jsonObject(entries);
}

/** The document with its extension laid over it. What is no extension of ours changes nothing. */
export function patched(read: PlainMap, extension: Json | undefined): PlainMap {
  if (!isObject(extension)) return read;
  const result = copyOf(read);
  for (const [key, json] of Object.entries(extension)) {
    const ours = read[key];
    if (json === null) Reflect.deleteProperty(result, key);
    else if (BY_KEY.has(key) && isMap(ours) && isObject(json)) result[key] = laidOver(ours, json);
    else if (BY_NAME.has(key) && isNamedList(ours) && isObject(json)) {
      result[key] = ours.map((item) => {
        const patch = json[item.name];
        return isObject(patch) ? laidOver(item, patch) : item;
      });
    } else result[key] = toPlain(json);
  }
  return result;
}

/** Without prototype, so that no key of a foreign file means anything. */
function copyOf(map: PlainMap): Record<string, Plain> {
  return Object.assign(Object.create(null) as Record<string, Plain>, map);
}

function laidOver(map: PlainMap, patch: Readonly<Record<string, Json>>): PlainMap {
  const result = copyOf(map);
  for (const [key, json] of Object.entries(patch)) {
    if (json === null) Reflect.deleteProperty(result, key);
    else result[key] = toPlain(json);
  }
  return result;
}

function membersBetween(ours: PlainMap, theirs: PlainMap, path: NodePath): Json {
  return jsonObject(
    keysOf(ours, theirs).flatMap((key): (readonly [string, Json])[] => {
      const [mine, wanted] = [ours[key], theirs[key]];
      if (wanted === undefined) return [[key, null]];
      return mine !== undefined && samePlain(mine, wanted) ? [] : [[key, written(wanted, [...path, key])]];
    }),
  );
}

/** Undefined where a written null would read as an absent key, or where names differ. */
function itemsBetween(ours: readonly Named[], theirs: readonly Named[], key: string): Json | undefined {
  const same = ours.length === theirs.length && ours.every(({ name }, at) => theirs[at]?.name === name);
  if (!same || theirs.some((item) => Object.values(item).includes(null))) return undefined;
  return jsonObject(
    theirs.flatMap((item, at): (readonly [string, Json])[] => {
      const mine = ours[at];
      if (!mine || samePlain(mine, item)) return [];
      return [[item.name, membersBetween(mine, item, [key])]];
    }),
  );
}

type Named = PlainMap & { readonly name: string };

function isNamedList(plain: Plain | undefined): plain is readonly Named[] {
  return (
    Array.isArray(plain) && plain.every((item: Plain) => isMap(item) && typeof item['name'] === 'string')
  );
}

function isMap(plain: Plain | undefined): plain is PlainMap {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}

function keysOf(a: PlainMap, b: PlainMap): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** As JSON: counts and flags of our documents as numbers and booleans, all else as text. */
function written(plain: Plain, path: NodePath): Json {
  if (plain === null) return null;
  if (typeof plain === 'string') {
    if (!isBare(path)) return plain;
    if (plain === 'true' || plain === 'false') return plain === 'true';
    return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) ? new JsonNumber(plain) : plain;
  }
  if (Array.isArray(plain)) return plain.map((item: Plain, at) => written(item, [...path, at]));
  return jsonObject(Object.entries(plain).map(([key, value]) => [key, written(value, [...path, key])]));
}
