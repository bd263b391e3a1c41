import type { TextChange } from './change.js';
import { columnOf, isFirstOnLine, lineBreakOf, lineEnd, nextLine, withComments } from './lines.js';
import type { NodePath } from './plain.js';
import type { Collection, Entry } from './structure.js';
import { isFlowCollection } from './structure.js';
import { flowText, itemLines } from './write.js';
import type { Writable } from './write.js';
import { moveOrder } from './apply-edit.js';

/** An item at `index` of a list that has items. Null when the place allows no simple insertion. */
export function insertItem(
  text: string,
  list: Collection,
  path: NodePath,
  index: number,
  value: Writable,
): TextChange[] | null {
  const at = [...path, index];
  if (list.flow) return insertInFlow(text, list, index, flowText(value, at));
  const first = list.entries[0];
  const last = list.entries.at(-1);
  if (!first || !last) return null;
  const eol = lineBreakOf(text);
  const form = list.entries.every(({ value: item }) => isFlowCollection(item)) ? 'flow' : undefined;
  const lines = itemLines(value, at, columnOf(text, first.from), formOf(list) ?? form);
  const before = list.entries[index];
  if (before) {
    if (!isFirstOnLine(text, before.from)) return null;
    const from = withComments(text, before.from, floorOf(text, list, index));
    return [{ from, to: from, insert: lines.map((line) => line + eol).join('') }];
  }
  const end = lineEnd(text, last.to);
  return [{ from: end, to: end, insert: lines.map((line) => eol + line).join('') }];
}

/** Maps in block form stay neighbours of maps in block form. */
function formOf(list: Collection): 'block' | undefined {
  const maps = list.entries.filter(({ value }) => value?.srcToken?.type === 'block-map');
  return maps.length > 0 && maps.length === list.entries.length ? 'block' : undefined;
}

/** An entry written between the brackets of a flow collection. */
export function insertInFlow(
  text: string,
  { entries, from, to }: Collection,
  index: number,
  written: string,
): TextChange[] {
  const before = entries[index];
  const last = entries.at(-1);
  if (before) return [{ from: before.from, to: before.from, insert: `${written}, ` }];
  if (last) return [{ from: last.to, to: last.to, insert: `${leading(text, entries)}${written}` }];
  const blank = text[from] === '{' ? ' ' : '';
  return [{ from: from + 1, to: to - 1, insert: `${blank}${written}${blank}` }];
}

/** What separates the last entry from the one before: items on lines of their own get company there. */
function leading(text: string, entries: readonly Entry[]): string {
  const [previous, last] = entries.slice(-2);
  if (!previous || !last) return ', ';
  const between = text.slice(previous.to, last.from);
  return /^,\s+$/.test(between) ? between : ', ';
}

/** The text of the entry at `index` with its comment lines, without the line break behind it. */
export function extentOf(
  text: string,
  collection: Collection,
  index: number,
  entry: Entry,
): { from: number; to: number } {
  if (collection.flow) return { from: entry.from, to: entry.to };
  const to = lineEnd(text, entry.to);
  if (!isFirstOnLine(text, entry.from)) return { from: entry.from, to };
  return { from: withComments(text, entry.from, floorOf(text, collection, index)), to };
}

/** Moves an item with its comments; what separates the items stays where it is. */
export function moveItem(text: string, list: Collection, from: number, to: number): TextChange[] | null {
  const extents = list.entries.map((entry, index) => {
    const { from: start, to: end } = extentOf(text, list, index, entry);
    // The first item may share its line with a dash or key, so indentation belongs to the place, not the item.
    const indent = text.slice(start, end).search(/[^ ]/);
    return { from: start + indent, to: end };
  });
  const order = moveOrder(extents.length, from, to);
  const changes: TextChange[] = [];
  for (const [place, item] of order.entries()) {
    const target = extents[place];
    const source = extents[item];
    if (!target || !source) return null;
    if (place !== item) changes.push({ ...target, insert: text.slice(source.from, source.to) });
  }
  return changes;
}

/** Comments above an entry end where the entry in front of it ends. */
function floorOf(text: string, collection: Collection, index: number): number {
  const previous = collection.entries[index - 1];
  return previous ? nextLine(text, lineEnd(text, previous.to)) : 0;
}
