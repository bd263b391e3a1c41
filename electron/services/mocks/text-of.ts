import { JsonNumber, type Json } from '../../../shared/json/json.js';
import { writeJson } from '../../../shared/json/write.js';

/** How a value reads in text: a text as it is, a number with its digits, anything else as JSON. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  return value instanceof JsonNumber ? value.text : writeJson(value);
}
