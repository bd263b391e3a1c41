import type { ValueShape } from '../action/schema/parameter.js';
import { compareDecimals } from '../json/decimal.js';
import { JsonNumber, type Json } from '../json/json.js';
import { isArray } from '../json/kind.js';
import { formatProblem } from './formats.js';
import { matchesPattern } from './pattern.js';
import { textOf } from './text.js';

/** Which restriction of the declaration a value breaks, in one sentence, or null. */
export function restrictionProblem(value: Json, shape: ValueShape): string | null {
  return (
    enumProblem(value, shape) ??
    (typeof value === 'string' ? textProblem(value, shape) : null) ??
    (value instanceof JsonNumber ? boundProblem(value, shape) : null) ??
    (isArray(value) ? countProblem(value.length, shape) : null)
  );
}

function enumProblem(value: Json, shape: ValueShape): string | null {
  if (!shape.enum || isArray(value)) return null;
  const text = textOf(value);
  const allowed = shape.enum.map((entry) => (entry === null ? 'null' : textOf(entry)));
  const fits = allowed.some(
    (entry) => entry === text || (value instanceof JsonNumber && sameNumber(entry, text)),
  );
  return fits ? null : `Write one of ${allowed.join(', ')}.`;
}

function sameNumber(left: string, right: string): boolean {
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(left) && compareDecimals(left, right) === 0;
}

function textProblem(text: string, shape: ValueShape): string | null {
  // JSON Schema counts code points (RFC 8259 characters), not UTF-16 units.
  const length = text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;
  if (shape.minLength !== undefined && length < shape.minLength) {
    return `Write at least ${shape.minLength} characters; these are ${length}.`;
  }
  if (shape.maxLength !== undefined && length > shape.maxLength) {
    return `Write at most ${shape.maxLength} characters; these are ${length}.`;
  }
  if (shape.format !== undefined) {
    const problem = formatProblem(text, shape.format);
    if (problem !== null) return problem;
  }
  // A pattern that cannot be tested safely restricts nothing here; the API has the last word.
  if (shape.pattern !== undefined && matchesPattern(text, shape.pattern) === 'no') {
    return `Write a text that matches ${shape.pattern}.`;
  }
  return null;
}

function boundProblem(value: JsonNumber, shape: ValueShape): string | null {
  if (shape.minimum !== undefined && compareDecimals(value.text, shape.minimum) < 0) {
    return `Write a number from ${shape.minimum} on.`;
  }
  if (shape.maximum !== undefined && compareDecimals(value.text, shape.maximum) > 0) {
    return `Write a number up to ${shape.maximum}.`;
  }
  return null;
}

function countProblem(count: number, shape: ValueShape): string | null {
  if (shape.minItems !== undefined && count < shape.minItems) return `Give at least ${shape.minItems} items.`;
  if (shape.maxItems !== undefined && count > shape.maxItems) return `Give at most ${shape.maxItems} items.`;
  return null;
}
