import { JsonNumber, type Json, type JsonObject } from './json.js';
import { isArray } from './kind.js';

interface Frame {
  readonly close: string;
  readonly keys: readonly string[] | null;
  readonly source: readonly Json[] | JsonObject;
  readonly length: number;
  at: number;
}

/**
 * Writes JSON; numbers keep their text, lone surrogates are escaped. Does not recurse, so that depth costs memory only.
 * @param indent blanks for each level; without it everything stands on one line
 */
export function writeJson(json: Json, indent = 0): string {
  let out = '';
  const open: Frame[] = [];
  const colon = indent > 0 ? '": ' : '":';
  const newLine = () => (indent > 0 ? `\n${' '.repeat(indent * open.length)}` : '');
  const write = (value: Json) => {
    if (typeof value === 'string') out += quoted(value);
    else if (typeof value !== 'object' || value === null) out += String(value);
    else if (value instanceof JsonNumber) out += value.text;
    else {
      const keys = isArray(value) ? null : Object.keys(value);
      const length = isArray(value) ? value.length : (keys?.length ?? 0);
      out += keys ? '{' : '[';
      open.push({ close: keys ? '}' : ']', keys, source: value, length, at: 0 });
    }
  };
  write(json);
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    if (frame.at === frame.length) {
      open.pop();
      out += (frame.length > 0 ? newLine() : '') + frame.close;
      continue;
    }
    const key: string | number = frame.keys ? (frame.keys[frame.at] ?? '') : frame.at;
    if (frame.at > 0) out += ',';
    frame.at += 1;
    out += newLine();
    if (typeof key === 'string') out += quoted(key).slice(0, -1) + colon;
    write((frame.source as Readonly<Record<string | number, Json>>)[key] ?? null);
  }
  return out;
}

/** JSON.stringify is slow on short texts; most need no escape. */
function quoted(text: string): string {
  return /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}
