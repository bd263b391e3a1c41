import type { Plain } from '../document/plain.js';
import { JsonNumber, type Json } from './json.js';
import { isArray, jsonObject } from './kind.js';

/** What a file would say for a JSON value: numbers and booleans become their text, null stays null. */
export function toPlain(json: Json): Plain {
  return depth(json, 0);
}

/** A document is never that deep; what is deeper is kept as a marker instead of overflowing the stack. */
const DEEPEST = 1_000;

function depth(json: Json, level: number): Plain {
  if (json === null || typeof json === 'string') return json;
  if (typeof json === 'boolean') return String(json);
  if (json instanceof JsonNumber) return json.text;
  if (level > DEEPEST) return null;
  if (isArray(json)) return json.map((item) => depth(item, level + 1));
  return jsonObject(Object.entries(json).map(([name, value]) => [name, depth(value, level + 1)])) as Plain;
}
