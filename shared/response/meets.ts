import type { Plain } from '../document/plain.js';
import { compareDecimals } from '../json/decimal.js';
import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Whether a JSON value is what a file says. Files know texts only, so `4711` means the number and the text 4711; numbers
 * compare by value at any size. Maps and lists compare member by member, whole.
 */
export function meets(value: Json, said: Plain): boolean {
  if (said === null || value === null) return value === said || (value === null && said === 'null');
  if (typeof said === 'string') {
    if (typeof value === 'string') return value === said;
    if (typeof value === 'boolean') return String(value) === said;
    return value instanceof JsonNumber && DECIMAL.test(said) && compareDecimals(value.text, said) === 0;
  }
  if (isArray(said)) {
    const items = said;
    return (
      isArray(value) &&
      value.length === items.length &&
      items.every((item, at) => meets(value[at] ?? null, item))
    );
  }
  const members = Object.entries(said as Readonly<Record<string, Plain>>);
  return (
    isObject(value) &&
    Object.keys(value).length === members.length &&
    members.every(([name, member]) => Object.hasOwn(value, name) && meets(value[name] ?? null, member))
  );
}
