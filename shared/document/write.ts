import { isBare, keyRank } from './key-order.js';
import type { NodePath, PlainMap } from './plain.js';
import type { ScalarStyle, Written } from './scalar.js';
import { writeKey, writeScalar } from './scalar.js';

/** What can be written: what a document says, with numbers and booleans where a form has them. */
export type Writable =
  string | number | boolean | null | readonly Writable[] | { readonly [key: string]: Writable };

/** Where a value is written. */
export interface WritePlace {
  readonly path: NodePath;
  /** The column of the key or dash in front of the value. */
  readonly column: number;
  readonly behind: 'key' | 'dash';
  readonly style?: ScalarStyle;
  /** What the neighbours look like: a list of one form stays so. */
  readonly form?: 'flow' | 'block';
}

/** Lines longer than this are broken into block form. */
const WIDTH = 110;

/** The text of a fresh document, ending with a line break; keys in the order of our documents. */
export function writeYaml(value: Writable): string {
  if (!isCollection(value) || isEmpty(value)) return `${flowText(value, [])}\n`;
  return `${blockLines(value, [], 0).join('\n')}\n`;
}

/** A value as it stands behind its key or dash, and the whole lines below it. */
export function writeValue(value: Writable, place: WritePlace): Written {
  const { path, column, behind } = place;
  if (!isCollection(value)) {
    const text = value === null ? null : String(value);
    if (text === null) return { inline: 'null', below: [] };
    const bare = typeof value !== 'string' || isBare(path);
    const style = place.style === undefined ? {} : { style: place.style };
    return writeScalar(text, { flow: false, column: column + 2, bare, ...style });
  }
  if (isEmpty(value) || fitsFlow(value, place)) return { inline: flowText(value, path), below: [] };
  const lines = blockLines(value, path, column + 2);
  if (behind === 'key') return { inline: '', below: lines };
  return { inline: (lines[0] ?? '').slice(column + 2), below: lines.slice(1) };
}

/** A value as it stands inside `{ }` or `[ ]`. */
export function flowText(value: Writable, path: NodePath, style?: ScalarStyle): string {
  if (value === null) return 'null';
  if (!isCollection(value)) {
    const bare = typeof value !== 'string' || isBare(path);
    const kept = style === undefined ? {} : { style };
    return writeScalar(String(value), { flow: true, column: 0, bare, ...kept }).inline;
  }
  if (isList(value)) return `[${value.map((item, index) => flowText(item, [...path, index])).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${writeKey(key, true)}: ${flowText(item, [...path, key])}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The entry of a map as lines indented to `column`. */
export function entryLines(key: string, value: Writable, path: NodePath, column: number): string[] {
  const { inline, below } = writeValue(value, { path, column, behind: 'key' });
  return [`${' '.repeat(column)}${writeKey(key, false)}:${inline === '' ? '' : ` ${inline}`}`, ...below];
}

/** The item of a list as lines indented to `column`. */
export function itemLines(item: Writable, path: NodePath, column: number, form?: 'flow' | 'block'): string[] {
  const place = { path, column, behind: 'dash' as const };
  const { inline, below } = writeValue(item, form === undefined ? place : { ...place, form });
  return [`${' '.repeat(column)}- ${inline}`, ...below];
}

function blockLines(value: readonly Writable[] | WritableMap, path: NodePath, column: number): string[] {
  if (isList(value)) return value.flatMap((item, index) => itemLines(item, [...path, index], column));
  return Object.entries(value)
    .map(([key, item], index) => ({ key, item, index, rank: keyRank(path, key) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .flatMap(({ key, item }) => entryLines(key, item, [...path, key], column));
}

type WritableMap = { readonly [key: string]: Writable };

/** Rows and small maps stand on one line; what people write at length (top-level parts, bodies) gets lines. */
function fitsFlow(
  value: readonly Writable[] | WritableMap,
  { path, column, behind, form }: WritePlace,
): boolean {
  if (form === 'block' || hasLongText(value)) return false;
  if (form === undefined) {
    const key = path.at(-1);
    if (behind === 'key' && !isList(value) && (path.length === 1 || key === 'body' || key === 'request'))
      return false;
    if (isList(value) && value.some(isCollection)) return false;
  }
  const length = column + String(path.at(-1) ?? '').length + flowText(value, path).length;
  return length <= WIDTH;
}

function hasLongText(value: Writable): boolean {
  if (isCollection(value)) return Object.values(value).some((item) => hasLongText(item));
  return typeof value === 'string' && value.includes('\n');
}

function isEmpty(value: readonly Writable[] | WritableMap | PlainMap): boolean {
  return isList(value) ? value.length === 0 : Object.keys(value).length === 0;
}

function isCollection(value: Writable): value is readonly Writable[] | WritableMap {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is readonly Writable[] {
  return Array.isArray(value);
}
