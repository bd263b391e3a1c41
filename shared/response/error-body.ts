import type { Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';
import { parseJson } from '../json/parse.js';

const FIELD_KEYS = ['field', 'param', 'parameter', 'property', 'pointer', 'path', 'loc', 'name'];
const LIST_KEYS = ['errors', 'details', 'detail', 'violations', 'invalid_params', 'invalid-params', 'error'];
const MESSAGE_KEYS = ['message', 'error_description', 'detail', 'title', 'error', 'msg', 'reason'];

/**
 * The fields that an error body blames, at most 10, in the forms that are common: `{errors: [{field}]}`,
 * `{errors: {email: [...]}}`, `{detail: [{loc: [...]}]}`, `{error: {param}}`, RFC 9457's `invalid-params` and pointers.
 */
export function fieldsNamed(text: string): readonly string[] {
  const json = readable(text);
  if (!isObject(json)) return [];
  const fields = new Set<string>();
  const own = ownField(json);
  if (own !== null) fields.add(own);
  for (const key of LIST_KEYS) {
    const entry = json[key];
    if (isArray(entry)) {
      for (const item of entry) {
        const field = isObject(item) ? ownField(item) : null;
        if (field !== null) fields.add(field);
      }
    } else if (isObject(entry)) {
      const field = ownField(entry);
      if (field !== null) fields.add(field);
      else if (key === 'errors') for (const name of Object.keys(entry)) fields.add(name);
    }
  }
  return [...fields].slice(0, 10);
}

/** The sentence an error body holds for people, at most 200 characters, or null. */
export function messageNamed(text: string): string | null {
  let at = readable(text);
  for (let depth = 0; depth < 4 && at !== undefined; depth += 1) {
    if (isArray(at)) at = at[0];
    if (typeof at === 'string') return at.length > 200 ? `${at.slice(0, 199)}…` : at;
    if (!isObject(at)) return null;
    const object = at;
    const key: string | undefined = [...MESSAGE_KEYS, 'errors'].find(
      (name) => object[name] !== undefined && object[name] !== null,
    );
    at = key === undefined ? undefined : object[key];
  }
  return null;
}

/**
 * How a body says that the request failed although its status does not: `success` or `ok` false, an `error` that is
 * named, a list of `errors` (https://spec.graphql.org/October2021/#sec-Errors). Null when it says no such thing.
 */
export function errorSaid(text: string): string | null {
  const json = readable(text);
  if (!isObject(json)) return null;
  for (const key of ['success', 'ok']) if (json[key] === false) return `"${key}" is false`;
  const { error, errors } = json;
  if ((typeof error === 'string' && error !== '') || (isObject(error) && Object.keys(error).length > 0)) {
    return 'it holds an "error"';
  }
  return isArray(errors) && errors.length > 0 ? 'it holds "errors"' : null;
}

function ownField(entry: Readonly<Record<string, Json>>): string | null {
  for (const key of FIELD_KEYS) {
    const value = entry[key];
    if (typeof value === 'string' && value !== '' && value.length <= 80) return value;
    if (isArray(value))
      return (
        value.flatMap((step) => (typeof step === 'string' && step !== 'body' ? [step] : [])).join('.') || null
      );
  }
  return null;
}

function readable(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
