import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';

/** What a row shows of a value; the rest is an ellipsis. */
const ROW_CHARS = 240;
/** What stays in sight before the first difference of two long texts. */
const LEAD_CHARS = 24;

/** A value on one line: `{ "sku": "PNL-27", "due": …`. Costs no more than what is shown, however large the value is. */
export function previewOf(json: Json): string {
  return cut(written(json, ROW_CHARS + 1));
}

/** Two values that differ, each on one line; of long texts the part where they begin to differ. */
export function previewsOf(before: Json, after: Json): readonly [string, string] {
  if (typeof before === 'string' && typeof after === 'string') {
    const [left, right] = excerpts(before, after);
    return [cut(writeJson(left)), cut(writeJson(right))];
  }
  return [previewOf(before), previewOf(after)];
}

/** Two texts that differ; when one is too long for a row, both begin shortly before the first difference. */
export function excerpts(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= ROW_CHARS) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = same > LEAD_CHARS * 2 ? same - LEAD_CHARS : 0;
  const part = (text: string) =>
    (from > 0 ? '…' : '') + text.slice(from, from + ROW_CHARS) + (text.length > from + ROW_CHARS ? '…' : '');
  return [part(before), part(after)];
}

/** A text as one row shows it. */
export function cut(text: string): string {
  return text.length > ROW_CHARS ? `${text.slice(0, ROW_CHARS)}…` : text;
}

/** Each level takes at least one character of the budget, so that depth is bounded by it. */
function written(json: Json, budget: number): string {
  if (typeof json === 'string') return writeJson(json.length > budget ? json.slice(0, budget) : json);
  if (!isArray(json) && !isObject(json)) return writeJson(json);
  const list = isArray(json);
  const members = list ? json.slice(0, budget).map((item) => ['', item] as const) : membersOf(json, budget);
  if (members.length === 0) return list ? '[]' : '{}';
  let out = list ? '[' : '{ ';
  for (const [at, [name, value]] of members.entries()) {
    if (out.length > budget) return out;
    out += (at > 0 ? ', ' : '') + name;
    out += written(value, Math.max(0, budget - out.length));
  }
  return out + (list ? ']' : ' }');
}

function membersOf(json: Readonly<Record<string, Json>>, most: number): (readonly [string, Json])[] {
  const members: (readonly [string, Json])[] = [];
  for (const name in json) {
    if (members.length >= most) break;
    members.push([`${writeJson(name)}: `, json[name] ?? null]);
  }
  return members;
}
