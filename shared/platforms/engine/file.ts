import { FailureError, fail } from '../../failure/failure.js';
import type { Plain } from '../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { equalJson } from '../../json/equal.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { toPlain } from '../../json/to-plain.js';
import { writeJson } from '../../json/write.js';
import { object } from './json.js';
import { applyOperations, patchOperations } from './json-patch.js';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The text of an exported file: pretty, digits kept, with a newline at its end. */
export function fileText(json: Json): string {
  return `${writeJson(json, 2)}\n`;
}

/** No schema is that deep; whatever is would end in the stack of those that walk it. */
const DEEPEST = 200;

/** How deep the brackets of a JSON text nest. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (bracket === '[' || bracket === '{') deepest = Math.max(deepest, (depth += 1));
    else if (bracket === ']' || bracket === '}') depth -= 1;
  }
  return deepest;
}

/** Reads a platform's file. Throws FailureError `bad-input` that names the platform. */
export function readFile(text: string, platform: string): Json {
  try {
    if (depthOf(text) > DEEPEST)
      fail({
        class: 'bad-input',
        message: `It is nested more than ${DEEPEST} levels deep.`,
        hint: `Give a file that ${platform} shows or that was exported for it.`,
      });
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return fail({ ...error.failure, message: `This is no ${platform} file. ${error.failure.message}` });
  }
}

/**
 * Lays `platforms.<id>.file` over an export: RFC 7396, and numeric keys patch items of a list. Scalars of the document
 * have no type, so each takes the type of what it replaces, else that of JSON: `true`, `4`, text. A `file` that is
 * text is read as JSON, for values that this would read wrongly: an object is such a patch again, a list one by
 * RFC 6902, the only one of the three that can say null.
 */
export function laidOver(json: Json, file: Plain | undefined): Json {
  if (file === undefined) return json;
  if (typeof file === 'string' && /^\s*[[{]/.test(file)) {
    const patch = parseJson(file);
    return isArray(patch) ? applyOperations(json, patch) : patched(json, patch, true);
  }
  return patched(json, asJson(file), false);
}

/** A plain tree is JSON whose scalars are all texts or null. */
function asJson(plain: Plain): Json {
  if (plain === null || typeof plain === 'string') return plain;
  if (isPlainList(plain)) return plain.map(asJson);
  return object(Object.entries(plain).map(([key, value]) => [key, asJson(value)]));
}

function isPlainList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

/** @param typed the patch's scalars have their types; otherwise they are texts of a document */
function patched(target: Json | undefined, patch: Json, typed: boolean): Json {
  if (isArray(patch)) return patch.map((item) => patched(undefined, item, typed));
  if (!isObject(patch)) return typed ? patch : typedAs(patch, target);
  if (isArray(target) && Object.keys(patch).every((key) => /^\d+$/.test(key))) {
    const items: (Json | undefined)[] = [...target];
    for (const [key, value] of Object.entries(patch)) {
      const index = Math.min(Number(key), items.length);
      items[index] = value === null ? undefined : patched(items[index], value, typed);
    }
    return items.filter((item): item is Json => item !== undefined);
  }
  const base = isObject(target) ? target : object([]);
  const keys = new Set([...Object.keys(base), ...Object.keys(patch)]);
  return object(
    [...keys].map((key) => {
      if (!Object.hasOwn(patch, key)) return [key, base[key]];
      const value = patch[key] ?? null;
      return [key, value === null ? undefined : patched(base[key], value, typed)];
    }),
  );
}

function typedAs(patch: Json, target: Json | undefined): Json {
  if (typeof patch !== 'string' || typeof target === 'string') return patch;
  if (patch === 'true' || patch === 'false') return patch === 'true';
  return NUMBER.test(patch) ? new JsonNumber(patch) : patch;
}

/**
 * What must be laid over `ours` to get `theirs`: the `file` of an import, undefined when nothing differs. It is a tree
 * where that says it all, else the JSON of the patch.
 */
export function fileBetween(ours: Json, theirs: Json): Plain | undefined {
  if (equalJson(ours, theirs)) return undefined;
  const patch = patchBetween(ours, theirs);
  if (patch === undefined || !isObject(patch)) return undefined;
  const plain = toPlain(patch);
  const says = (file: Plain) => equalJson(laidOver(ours, file), theirs);
  if (says(plain)) return plain;
  const merge = writeJson(patch);
  return says(merge) ? merge : writeJson(patchOperations(ours, theirs));
}

function patchBetween(ours: Json | undefined, theirs: Json | undefined): Json | undefined {
  if (theirs === undefined) return null;
  if (ours === undefined || equalJson(ours, theirs)) return ours === undefined ? theirs : undefined;
  if (isObject(ours) && isObject(theirs)) {
    return members([...new Set([...Object.keys(ours), ...Object.keys(theirs)])], ours, theirs);
  }
  if (isArray(ours) && isArray(theirs) && ours.length === theirs.length) {
    const at = (list: readonly Json[]) => object(list.map((item, index) => [String(index), item]));
    return members([...ours.keys()].map(String), at(ours), at(theirs));
  }
  return theirs;
}

function members(keys: readonly string[], ours: JsonObject, theirs: JsonObject): JsonObject {
  return object(keys.map((key) => [key, patchBetween(own(ours, key), own(theirs, key))]));
}

function own(json: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}
