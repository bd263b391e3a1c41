import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';
import { writeJson } from '../json/write.js';
import { estimateTokens } from './tokens.js';

/** A text that keeps to a limit. */
export interface Shortened {
  readonly text: string;
  readonly tokens: number;
  readonly shortened: boolean;
}

/**
 * Writes JSON within a number of tokens: the longest texts are shortened first, then the longest lists, each with a mark
 * of what is missing; the result is always valid JSON. As a last resort it is one JSON string.
 */
export function shortenJson(json: Json, maxTokens: number | undefined): Shortened {
  const whole = writeJson(json);
  if (maxTokens === undefined || estimateTokens(whole) <= maxTokens) return asIs(whole);
  const longest = longestOf(json);
  const bytexts = most(longest.text, (limit) => writeJson(limited(json, limit, Infinity)), maxTokens);
  if (bytexts !== null) return done(bytexts);
  const byItems = most(longest.items, (limit) => writeJson(limited(json, 24, limit)), maxTokens);
  if (byItems !== null) return done(byItems);
  return done(most(whole.length, (limit) => JSON.stringify(cut(whole, limit)), maxTokens) ?? '""');
}

/** Cuts a plain text to a number of tokens. */
export function shortenText(text: string, maxTokens: number | undefined): Shortened {
  if (maxTokens === undefined || estimateTokens(text) <= maxTokens) return asIs(text);
  return done(most(text.length, (limit) => cut(text, limit), maxTokens) ?? '');
}

function asIs(text: string): Shortened {
  return { text, tokens: estimateTokens(text), shortened: false };
}

function done(text: string): Shortened {
  return { text, tokens: estimateTokens(text), shortened: true };
}

/** The text of the largest limit that keeps to the tokens, found by halving; null when not even limit 0 does. */
function most(upper: number, write: (limit: number) => string, maxTokens: number): string | null {
  let best: string | null = null;
  for (let low = 0, high = upper; low <= high;) {
    const middle = (low + high) >> 1;
    const text = write(middle);
    if (estimateTokens(text) <= maxTokens) {
      best = text;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** Never cuts a surrogate pair in two. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return `${text.slice(0, Math.max(0, end))}…`;
}

/** Deeper parts than this are not shortened but replaced whole: no agent reads them. */
const DEEPEST = 500;

function limited(json: Json, text: number, items: number, depth = 0): Json {
  if (typeof json === 'string') return cut(json, text);
  if (json === null || typeof json === 'boolean' || json instanceof JsonNumber) return json;
  if (depth > DEEPEST) return '…';
  if (isArray(json)) {
    const kept = json.slice(0, items).map((item) => limited(item, text, items, depth + 1));
    return json.length > items ? [...kept, `… ${json.length - items} more`] : kept;
  }
  const members = Object.create(null) as Record<string, Json>;
  for (const [name, member] of Object.entries(json)) members[name] = limited(member, text, items, depth + 1);
  return members;
}

function longestOf(json: Json): { text: number; items: number } {
  let text = 0;
  let items = 0;
  const open: Json[] = [json];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text = Math.max(text, next.length);
    else if (isArray(next)) {
      items = Math.max(items, next.length);
      for (const item of next) open.push(item);
    } else if (isObject(next)) for (const member of Object.values(next)) open.push(member);
  }
  return { text, items };
}
