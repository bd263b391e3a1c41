import type { ParameterType } from '@shared/action/schema/parameter';
import type { TreeRow } from '@shared/response/body';
import { readNormalizedPath } from '@shared/response/path';
import { nameFrom } from '@renderer/editor/literal-to-parameter';

/** Keys that say nothing without the thing they belong to. */
const GENERAL = new Set(['id', 'name', 'key', 'code', 'number', 'value', 'uid', 'uuid']);

/** A name for an output: its key, with the name of what holds it when the key alone says nothing. */
export function proposeName(path: string): string {
  const names = (readNormalizedPath(path) ?? []).filter((step) => typeof step === 'string');
  const key = names.at(-1);
  if (key === undefined) return 'answer';
  const holder = names.at(-2);
  return GENERAL.has(key.toLowerCase()) && holder !== undefined
    ? nameFrom(`${holder.replace(/s$/, '')}_${key}`)
    : nameFrom(key);
}

const LARGEST_DOUBLE = 9_007_199_254_740_991n;

/** The type of a value as an output should carry it: a number above 2^53 is text, or it would lose digits. */
export function typeOfRow(row: TreeRow): ParameterType {
  switch (row.kind) {
    case 'object':
    case 'array':
    case 'boolean':
      return row.kind;
    case 'number':
      return typeOfNumber(row.preview);
    case 'null':
      return 'string';
    case 'string':
      return row.cut ? 'string' : typeOfText(JSON.parse(row.preview) as string);
  }
}

export function isAboveDouble(digits: string): boolean {
  if (!/^-?\d+$/.test(digits)) return false;
  const value = BigInt(digits);
  return value > LARGEST_DOUBLE || value < -LARGEST_DOUBLE;
}

function typeOfNumber(text: string): ParameterType {
  if (!/^-?\d+$/.test(text)) return 'number';
  return isAboveDouble(text) ? 'string' : 'integer';
}

function typeOfText(text: string): ParameterType {
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return 'date';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'email';
  if (/^\+\d{7,15}$/.test(text)) return 'phone';
  return 'string';
}
