import { JsonNumber, type Json } from '../json/json.js';
import { writeJson } from '../json/write.js';

/** How a value reads in text: a string as it is, a number with its digits, lists and objects as JSON. */
export function textOf(json: Json): string {
  if (typeof json === 'string') return json;
  if (json instanceof JsonNumber) return json.text;
  return writeJson(json);
}

/** The sentence for text that UTF-8 cannot carry (half of a surrogate pair), or null. */
export function halfCharacter(text: string): string | null {
  return /\p{Surrogate}/u.test(text)
    ? 'holds half of a character (a lone surrogate), which cannot be sent here'
    : null;
}
