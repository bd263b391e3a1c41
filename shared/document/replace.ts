import type { Node } from 'yaml';
import type { TextChange } from './change.js';
import { lineBreakOf, lineEnd, lineStart } from './lines.js';
import type { Written } from './scalar.js';
import { blockComment, contentEnd, isBlockCollection, isBlockScalar } from './structure.js';

/** The place behind a colon or dash, with what is written there. */
export interface Slot {
  readonly head: number;
  readonly value: Node | null;
}

/** Writes a value into a slot in block form; a comment behind the old value stays on the line of the key. */
export function replaceInBlock(text: string, { head, value }: Slot, written: Written): TextChange[] {
  const eol = lineBreakOf(text);
  const below = written.below.map((line) => eol + line).join('');
  const spaced = written.inline === '' ? '' : ` ${written.inline}`;
  const headEnd = lineEnd(text, head);
  if (!value?.range) return joined(head, head, spaced, headEnd, headEnd, below);
  const from = value.range[0];
  const to = contentEnd(text, value);
  if (lineStart(text, from) !== lineStart(text, head)) {
    return joined(head, head, spaced, headEnd, lineEnd(text, to), below);
  }
  if (isBlockScalar(value) || isBlockCollection(value)) {
    const end = isBlockCollection(value) ? lineEnd(text, to) : to;
    return [{ from: head, to: end, insert: gap(text, head, from, spaced) + blockComment(value) + below }];
  }
  const insert = gap(text, head, from, spaced);
  const end = lineEnd(text, to);
  return joined(head, to, insert, end, end, below);
}

/** The blanks between a colon and its value stay as they are; without a value they go. */
function gap(text: string, head: number, from: number, spaced: string): string {
  return spaced === '' ? '' : text.slice(head, from) + spaced.slice(1);
}

function joined(
  from: number,
  to: number,
  insert: string,
  belowFrom: number,
  belowTo: number,
  below: string,
): TextChange[] {
  const changes = [
    { from, to, insert },
    { from: belowFrom, to: belowTo, insert: below },
  ];
  return changes.filter((change) => change.from < change.to || change.insert !== '');
}
