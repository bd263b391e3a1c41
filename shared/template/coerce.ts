import type { Plain } from '../document/plain.js';
import type { ValueShape } from '../action/schema/parameter.js';
import { assertNever } from '../failure/never.js';
import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject, jsonObject } from '../json/kind.js';
import { parseJson } from '../json/parse.js';
import { toFailure } from '../failure/failure.js';
import { restrictionProblem } from './restrict.js';
import { dateProblem, emailProblem, phoneProblem } from './formats.js';

/**
 * A value read as its declared type. `problem` says in one sentence why it does not fit; with `value` undefined it could
 * not be read at all, otherwise the value has the type and breaks a restriction.
 */
export type Coerced =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly value: Json | undefined; readonly problem: string };

export { textOf } from './text.js';

const DEEPEST = 200;

/** Reads a text, as a person types it, as the declared type; lists and objects are written as JSON. */
export function coerceText(text: string, shape: ValueShape): Coerced {
  if (shape.type === 'array' || shape.type === 'object') {
    try {
      return coerceJson(parseJson(text), shape);
    } catch (error) {
      return unreadable(
        `Write ${shape.type === 'array' ? 'a list' : 'an object'} as JSON: ${toFailure(error).message}`,
      );
    }
  }
  return restricted(scalarOf(text, shape), shape);
}

/** Reads what a file says as the declared type; null is a written null. Texts inside lists and maps follow the shape. */
export function coercePlain(plain: Plain, shape: ValueShape): Coerced {
  if (plain === null) return fits(null);
  return typeof plain === 'string' ? coerceText(plain, shape) : coerceJson(plain, shape, true);
}

/**
 * Checks a JSON value against the declared type.
 * @param typed false: texts inside are as a file writes them, and are read as their declared type
 */
export function coerceJson(json: Json, shape: ValueShape, texts = false, depth = 0): Coerced {
  if (depth > DEEPEST) return unreadable(`Nest at most ${DEEPEST} levels.`);
  if (json === null) return fits(null);
  switch (shape.type) {
    case 'array':
      return isArray(json)
        ? restricted(listOf(json, shape, texts, depth), shape)
        : unreadable('Write a list.');
    case 'object':
      return isObject(json) ? membersOf(json, shape, texts, depth) : unreadable('Write an object.');
    case 'integer':
    case 'number':
      if (json instanceof JsonNumber || (texts && typeof json === 'string')) {
        return restricted(scalarOf(json instanceof JsonNumber ? json.text : json, shape), shape);
      }
      return unreadable(shape.type === 'integer' ? 'Write a whole number.' : 'Write a number.');
    case 'boolean':
      if (typeof json === 'boolean') return restricted(fits(json), shape);
      return texts && typeof json === 'string' ? scalarOf(json, shape) : unreadable('Write true or false.');
    case 'string':
    case 'date':
    case 'email':
    case 'phone':
      return typeof json === 'string'
        ? restricted(scalarOf(json, shape), shape)
        : unreadable('Write a text.');
    default:
      return assertNever(shape.type);
  }
}

function scalarOf(text: string, shape: ValueShape): Coerced {
  switch (shape.type) {
    case 'string':
      return fits(text);
    case 'date':
      return withProblem(text, dateProblem(text));
    case 'email':
      return withProblem(text, emailProblem(text));
    case 'phone':
      return withProblem(text, phoneProblem(text));
    case 'boolean': {
      const word = text.trim().toLowerCase();
      if (word === 'true' || word === 'yes') return fits(true);
      return word === 'false' || word === 'no' ? fits(false) : unreadable('Write true or false.');
    }
    case 'integer':
    case 'number':
      return numberOf(text.trim(), shape.type);
    case 'array':
    case 'object':
      return unreadable('Write JSON.');
    default:
      return assertNever(shape.type);
  }
}

function numberOf(text: string, type: 'integer' | 'number'): Coerced {
  if (/^[+-]?0\d/.test(text)) {
    return unreadable(
      'A number cannot begin with a zero: if these digits are a code, declare the type string.',
    );
  }
  const pattern = type === 'integer' ? /^-?(0|[1-9]\d*)(\.0+)?$/ : /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
  if (pattern.test(text)) return fits(new JsonNumber(text));
  return unreadable(
    type === 'integer' ? 'Write a whole number.' : 'Write a number with "." for the decimals.',
  );
}

function listOf(items: readonly Json[], shape: ValueShape, texts: boolean, depth: number): Coerced {
  const values: Json[] = [];
  let problem: string | null = null;
  for (const [index, item] of items.entries()) {
    // Without declared items a list may hold anything.
    const read = shape.items ? coerceJson(item, shape.items, texts, depth + 1) : fits(item);
    if (read.value === undefined) return unreadable(`Item ${index + 1}: ${problemOf(read)}`);
    if (!read.ok) problem ??= `Item ${index + 1}: ${read.problem}`;
    values.push(read.value);
  }
  return withProblem(values, problem);
}

function membersOf(object: Json, shape: ValueShape, texts: boolean, depth: number): Coerced {
  if (!isObject(object)) return unreadable('Write an object.');
  const declared = new Map((shape.properties ?? []).map((property) => [property.name, property]));
  const members: [string, Json][] = [];
  let problem: string | null = null;
  for (const [name, member] of Object.entries(object)) {
    const property = declared.get(name);
    const read = property ? coerceJson(member, property, texts, depth + 1) : fits(member);
    if (read.value === undefined) return unreadable(`${name}: ${problemOf(read)}`);
    if (!read.ok) problem ??= `${name}: ${read.problem}`;
    members.push([name, read.value]);
  }
  for (const property of declared.values()) {
    if (property.required === true && !Object.hasOwn(object, property.name))
      problem ??= `${property.name} is required.`;
  }
  return withProblem(jsonObject(members), problem);
}

function restricted(coerced: Coerced, shape: ValueShape): Coerced {
  if (!coerced.ok) return coerced;
  return withProblem(coerced.value, restrictionProblem(coerced.value, shape));
}

function withProblem(value: Json, problem: string | null): Coerced {
  return problem === null ? fits(value) : { ok: false, value, problem };
}

function unreadable(problem: string): Coerced {
  return { ok: false, value: undefined, problem };
}

function fits(value: Json): Coerced {
  return { ok: true, value };
}

function problemOf(read: Coerced): string {
  return read.ok ? '' : read.problem;
}
