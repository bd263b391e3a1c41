import type { TextChange } from './change.js';
import { keyRank } from './key-order.js';
import { columnOf, isFirstOnLine, lineBreakOf, lineEnd, lineStart, nextLine, withComments } from './lines.js';
import type { NodePath } from './plain.js';
import { extentOf, insertInFlow } from './splice-list.js';
import type { Collection, Entry } from './structure.js';
import type { Writable } from './write.js';
import { writeKey } from './scalar.js';
import { entryLines, flowText } from './write.js';

/** A new key at its place in the order of our documents, in a map that has keys. */
export function insertKey(
  text: string,
  map: Collection,
  path: NodePath,
  key: string,
  value: Writable,
): TextChange[] | null {
  const index = placeOf(text, map, path, key);
  const at = [...path, key];
  if (map.flow) return insertInFlow(text, map, index, `${writeKey(key, true)}: ${flowText(value, at)}`);
  const first = map.entries[0];
  if (!first) return null;
  const eol = lineBreakOf(text);
  const lines = entryLines(key, value, at, columnOf(text, first.from));
  const previous = map.entries[index - 1];
  if (previous) {
    const end = lineEnd(text, previous.to);
    return [{ from: end, to: end, insert: lines.map((line) => eol + line).join('') }];
  }
  if (isFirstOnLine(text, first.from)) {
    const from = path.length === 0 ? lineStart(text, first.from) : withComments(text, first.from, 0);
    return [{ from, to: from, insert: lines.map((line) => line + eol).join('') }];
  }
  const column = columnOf(text, first.from);
  return [
    {
      from: first.from,
      to: first.from,
      insert: `${lines.join(eol).slice(column)}${eol}${' '.repeat(column)}`,
    },
  ];
}

/** Behind the last key that comes before it in the order of our documents; keys we do not know go last. */
function placeOf(text: string, map: Collection, path: NodePath, key: string): number {
  const rank = keyRank(path, key);
  const before = map.entries.findLastIndex((entry) => {
    const other = entry.key === null ? '' : text.slice(entry.key.from, entry.key.to);
    return keyRank(path, other) <= rank;
  });
  return before + 1;
}

/**
 * Removes an entry of a collection with more than one, its comment lines included; the comments of its neighbours
 * stay. Null when the entry cannot be taken out alone.
 */
export function removeEntry(
  text: string,
  collection: Collection,
  index: number,
  isRoot: boolean,
): TextChange[] | null {
  const entry = collection.entries[index];
  if (!entry) return null;
  const next = collection.entries[index + 1];
  if (collection.flow) return [removeFromFlow(text, collection.entries[index - 1], entry, next)];
  if (!isFirstOnLine(text, entry.from)) return removeFirstInline(text, entry, next);
  const extent = extentOf(text, collection, index, entry);
  // Comments above the first key of a file speak of the file.
  const from = isRoot && index === 0 ? lineStart(text, entry.from) : extent.from;
  const to = nextLine(text, extent.to);
  if (to > extent.to) return [{ from, to, insert: '' }];
  const end = text[from - 2] === '\r' ? from - 2 : Math.max(from - 1, 0);
  return [{ from: end, to, insert: '' }];
}

/** `- name: x` loses its first key: the next one moves up to the dash, unless comments stand between. */
function removeFirstInline(text: string, entry: Entry, next: Entry | undefined): TextChange[] | null {
  if (!next) return null;
  const end = lineEnd(text, entry.to);
  if (text.slice(end, next.from).trim() === '') return [{ from: entry.from, to: next.from, insert: '' }];
  const from =
    lineStart(text, entry.from) + text.slice(lineStart(text, entry.from), entry.from).trimEnd().length;
  return [{ from, to: end, insert: '' }];
}

function removeFromFlow(
  text: string,
  previous: Entry | undefined,
  { from, to }: Entry,
  next: Entry | undefined,
): TextChange {
  const behind = next?.from ?? to;
  const around = text.slice(previous?.to ?? from, from) + text.slice(to, behind);
  if (around.includes('#')) {
    const comma = /^[^\S\n]*,/.exec(text.slice(to))?.[0].length ?? 0;
    return { from, to: to + comma, insert: '' };
  }
  if (previous) return { from: previous.to, to, insert: '' };
  return { from, to: behind, insert: '' };
}
