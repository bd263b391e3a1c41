import { fail } from '../failure/failure.js';
import { JsonNumber, type Json } from './json.js';
import { placeOf } from './place.js';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERALS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** A container that is still open; `key` is the member whose value comes next. */
type Frame =
  | { readonly kind: 'array'; readonly items: Json[] }
  | { readonly kind: 'object'; readonly members: Record<string, Json>; key: string };

/**
 * Reads JSON (RFC 8259) without losing a digit. A byte-order mark is skipped; of members with the same name the last
 * one counts, as in JSON.parse; nesting is limited by memory alone, because nothing here recurses.
 * @throws FailureError `bad-input` with line and column, counted from 1
 */
export function parseJson(text: string): Json {
  const open: Frame[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    at = skipBlanks(text, at);
    let value: Json;
    const first = text[at];
    if (first === '{' || first === '[') {
      const start = skipBlanks(text, at + 1);
      if (first === '[' && text[start] !== ']') {
        open.push({ kind: 'array', items: [] });
        at = start;
        continue;
      }
      if (first === '{' && text[start] !== '}') {
        const frame: Frame = { kind: 'object', members: emptyMembers(), key: '' };
        open.push(frame);
        at = readKey(text, start, frame);
        continue;
      }
      value = first === '[' ? [] : emptyMembers();
      at = start + 1;
    } else {
      const end = endOfScalar(text, at);
      value = scalar(text, at, end);
      at = end;
    }
    // The value is complete: put it into its container, and close containers as long as they end here.
    for (;;) {
      const frame = open.at(-1);
      at = skipBlanks(text, at);
      if (!frame) {
        if (at < text.length) broken(text, at, 'nothing more was expected after the value');
        return value;
      }
      if (frame.kind === 'array') frame.items.push(value);
      else frame.members[frame.key] = value;
      const close = frame.kind === 'array' ? ']' : '}';
      if (text[at] === ',') {
        at = frame.kind === 'array' ? at + 1 : readKey(text, skipBlanks(text, at + 1), frame);
        break;
      }
      if (text[at] !== close) broken(text, at, `"," or "${close}" was expected`);
      at += 1;
      value = frame.kind === 'array' ? frame.items : frame.members;
      open.pop();
    }
  }
}

/** Null-prototype, so that `__proto__` is a member like any other. */
function emptyMembers(): Record<string, Json> {
  return Object.create(null) as Record<string, Json>;
}

function skipBlanks(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

function readKey(text: string, at: number, frame: { key: string }): number {
  if (text[at] !== '"') broken(text, at, 'a member name in double quotes was expected');
  const end = endOfString(text, at);
  frame.key = stringValue(text, at, end);
  const colon = skipBlanks(text, end);
  if (text[colon] !== ':') broken(text, colon, '":" was expected after the member name');
  return colon + 1;
}

function endOfScalar(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  for (const [word] of LITERALS) if (text.startsWith(word, at)) return at + word.length;
  NUMBER.lastIndex = at;
  if (NUMBER.test(text)) return NUMBER.lastIndex;
  return broken(text, at, at >= text.length ? 'it ends where a value was expected' : 'a value was expected');
}

function scalar(text: string, from: number, to: number): Json {
  if (text[from] === '"') return stringValue(text, from, to);
  for (const [word, value] of LITERALS) if (text.startsWith(word, from)) return value;
  return new JsonNumber(text.slice(from, to));
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) broken(text, at, 'a line break or control character stands inside a string: escape it');
    if (code === 0x5c) {
      at += 1;
      const escape = text[at] ?? '';
      if (escape === 'u') {
        if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5)))
          broken(text, at - 1, 'four hex digits follow "\\u"');
        at += 4;
      } else if (escape === '' || !'"\\/bfnrt'.includes(escape)) {
        broken(text, at - 1, 'this escape does not exist in JSON');
      }
    }
  }
  return broken(text, start, 'the string that begins here never ends');
}

/** The engine's parser reads a checked string: lone surrogates survive it. */
function stringValue(text: string, from: number, to: number): string {
  const inner = text.slice(from + 1, to - 1);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}

function broken(text: string, at: number, what: string): never {
  const { line, column } = placeOf(text, at);
  return fail({
    class: 'bad-input',
    message: `This is not valid JSON: line ${line}, column ${column}: ${what}.`,
    hint: 'Correct the JSON at that place.',
    place: { line, column },
  });
}
