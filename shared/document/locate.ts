import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { ParsedDocument } from './parse.js';
import type { NodePath } from './plain.js';

/** A stretch of the text; offsets count UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where the value at `path` stands. Null when there is none; an empty value is an empty range behind its colon. */
export function locate(parsed: ParsedDocument, path: NodePath): TextRange | null {
  const node = nodeAt(parsed.root, path);
  if (!node?.range) return null;
  return trimmed(parsed.text, node.range[0], node.range[1]);
}

/** Where the key of the entry at `path` stands; null for list items, the root, and what is not there. */
export function locateKey(parsed: ParsedDocument, path: NodePath): TextRange | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  const parent = nodeAt(parsed.root, path.slice(0, -1));
  const key = isMap(parent) ? (pairOf(parent.items, last)?.key as Node | undefined) : undefined;
  return key?.range ? { from: key.range[0], to: key.range[1] } : null;
}

/** Line and column of an offset, both counted from 1. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const next = text.indexOf('\n', start);
    if (next < 0 || next >= offset) return { line, column: Math.max(offset - start, 0) + 1 };
    line += 1;
    start = next + 1;
  }
}

/** The path of the innermost node around an offset; a place on a key belongs to its entry. */
export function pathAt(parsed: ParsedDocument, offset: number): NodePath {
  const path: (string | number)[] = [];
  let node: unknown = parsed.root;
  for (;;) {
    const step = stepAt(node, offset);
    if (step === null) return path;
    path.push(step.name);
    node = step.value;
  }
}

/** The node at a path, or null. Aliases are not followed: what they stand for is written elsewhere. */
export function nodeAt(root: Node | null, path: NodePath): Node | null {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node.items, step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return (node ?? null) as Node | null;
}

function pairOf(items: readonly Pair[], step: string | number): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && pair.key.value === String(step));
}

function stepAt(
  node: unknown,
  offset: number,
): { readonly name: string | number; readonly value: unknown } | null {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const from = (key as Node | null)?.range?.[0];
      const to = (value as Node | null)?.range?.[1] ?? (key as Node | null)?.range?.[1];
      if (from === undefined || to === undefined || offset < from || offset > to) continue;
      if (isScalar(key) && typeof key.value === 'string') return { name: key.value, value };
    }
  } else if (isSeq(node)) {
    const index = node.items.findIndex((item) => {
      const range = (item as Node | null)?.range;
      return range ? offset >= range[0] && offset <= range[1] : false;
    });
    if (index >= 0) return { name: index, value: node.items[index] };
  }
  return null;
}

/** Block collections and block scalars end behind their last line break: a marker must not cover the next line. */
function trimmed(text: string, from: number, to: number): TextRange {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { from, to: end };
}
