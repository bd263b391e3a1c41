import { JsonNumber, type Json } from './json.js';
import { isArray } from './kind.js';

interface Frame {
  readonly close: string;
  readonly entries: readonly (readonly [string | null, Json])[];
  at: number;
}

/**
 * Writes JSON; numbers keep their text, lone surrogates are escaped. Does not recurse, so that depth costs memory only.
 * @param indent blanks for each level; without it everything stands on one line
 */
export function writeJson(json: Json, indent = 0): string {
  const out: string[] = [];
  const open: Frame[] = [];
  const newLine = () => {
    if (indent > 0) out.push('\n', ' '.repeat(indent * open.length));
  };
  const write = (value: Json) => {
    if (typeof value !== 'object' || value === null) out.push(JSON.stringify(value));
    else if (value instanceof JsonNumber) out.push(value.text);
    else {
      const array = isArray(value);
      const entries = array ? value.map((item) => [null, item] as const) : Object.entries(value);
      if (entries.length === 0) out.push(array ? '[]' : '{}');
      else {
        out.push(array ? '[' : '{');
        open.push({ close: array ? ']' : '}', entries, at: 0 });
      }
    }
  };
  write(json);
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const entry = frame.entries[frame.at];
    if (!entry) {
      open.pop();
      newLine();
      out.push(frame.close);
      continue;
    }
    if (frame.at > 0) out.push(',');
    frame.at += 1;
    newLine();
    if (entry[0] !== null) out.push(JSON.stringify(entry[0]), indent > 0 ? ': ' : ':');
    write(entry[1]);
  }
  return out.join('');
}
