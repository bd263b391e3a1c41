import type { Node } from 'yaml';
import type { TextChange } from './change.js';
import type { DocumentEdit } from './edit.js';
import { columnOf, lineBreakOf } from './lines.js';
import { nodeAt } from './locate.js';
import type { ParsedDocument } from './parse.js';
import type { NodePath, Plain } from './plain.js';
import { replaceInBlock } from './replace.js';
import type { Written } from './scalar.js';
import { insertItem, moveItem } from './splice-list.js';
import { insertKey, removeEntry } from './splice-map.js';
import type { Collection, Entry } from './structure.js';
import { collectionOf, contentEnd, styleOf } from './structure.js';
import type { Writable } from './write.js';
import { writeKey } from './scalar.js';
import { flowText, writeValue, writeYaml } from './write.js';

/** Ways to make an edit, the smallest first: in place, then by rewriting what encloses it, up to the whole text. */
export function* proposals(
  parsed: ParsedDocument,
  edit: DocumentEdit,
  meant: Plain,
): Generator<TextChange[]> {
  const inPlace = propose(parsed, edit);
  if (inPlace !== null) yield inPlace;
  const length =
    edit.kind === 'set' || edit.kind === 'insert' || edit.kind === 'move'
      ? edit.path.length
      : edit.path.length - 1;
  for (let depth = length; depth > 0; depth -= 1) {
    const path = edit.path.slice(0, depth);
    const value = plainAt(meant, path);
    const rewritten = value === undefined ? null : setValue(parsed, path, value);
    if (rewritten !== null) yield rewritten;
  }
  yield rewriteRoot(parsed, meant);
  yield [{ from: 0, to: parsed.text.length, insert: writeYaml(meant) }];
}

function propose(parsed: ParsedDocument, edit: DocumentEdit): TextChange[] | null {
  const { text, root } = parsed;
  switch (edit.kind) {
    case 'set':
      return setValue(parsed, edit.path, edit.value);
    case 'insert': {
      const list = collectionOf(text, nodeAt(root, edit.path));
      const index = Math.min(Math.max(edit.index, 0), list?.entries.length ?? 0);
      if (list && (list.entries.length > 0 || isInFlow(parsed, edit.path))) {
        return insertItem(text, list, edit.path, index, edit.value);
      }
      return setValue(parsed, edit.path, [edit.value]);
    }
    case 'move': {
      const list = collectionOf(text, nodeAt(root, edit.path));
      return list && moveItem(text, list, edit.from, edit.to);
    }
    case 'remove': {
      const parentPath = edit.path.slice(0, -1);
      const parent = collectionOf(text, nodeAt(root, parentPath));
      if (!parent) return null;
      const index = indexIn(text, parent, nodeAt(root, parentPath), edit.path.at(-1));
      if (parent.entries.length === 1) return setValue(parsed, parentPath, parent.kind === 'map' ? {} : []);
      return removeEntry(text, parent, index, parentPath.length === 0);
    }
    case 'rename': {
      const entry = entryAt(parsed, edit.path);
      const inFlow = isInFlow(parsed, edit.path.slice(0, -1));
      return entry?.key ? [{ ...entry.key, insert: writeKey(edit.key, inFlow) }] : null;
    }
  }
}

/** Sets the value at a path; what is missing on the way is made with it. */
function setValue(parsed: ParsedDocument, path: NodePath, value: Writable): TextChange[] | null {
  if (path.length === 0) return null;
  const { text, root } = parsed;
  const entry = entryAt(parsed, path);
  const parentPath = path.slice(0, -1);
  const last = path.at(-1) ?? '';
  if (entry) return replaceEntry(parsed, entry, path, value);
  const parentNode = nodeAt(root, parentPath);
  const parent = collectionOf(text, parentNode);
  if (parent && (parent.entries.length > 0 || isInFlow(parsed, parentPath))) {
    return parent.kind === 'map'
      ? insertKey(text, parent, parentPath, String(last), value)
      : insertItem(text, parent, parentPath, parent.entries.length, value);
  }
  const isList = parent ? parent.kind === 'list' : last === 0;
  return setValue(parsed, parentPath, isList ? [value] : nullPrototype(String(last), value));
}

function replaceEntry(
  parsed: ParsedDocument,
  entry: Entry,
  path: NodePath,
  value: Writable,
): TextChange[] | null {
  const { text } = parsed;
  const style = styleOf(entry.value) ?? keptPlain(entry.value, value);
  const kept = style === undefined ? {} : { style };
  if (isInFlow(parsed, path.slice(0, -1))) {
    const written = flowText(value, path, style);
    if (entry.value?.range) return [{ from: entry.value.range[0], to: entry.to, insert: written }];
    return [{ from: entry.to, to: entry.to, insert: entry.head === null ? `: ${written}` : ` ${written}` }];
  }
  if (entry.head === null) return null;
  const written: Written = writeValue(value, {
    path,
    column: columnOf(text, entry.from),
    behind: entry.key ? 'key' : 'dash',
    ...kept,
  });
  return replaceInBlock(text, { head: entry.head, value: entry.value }, written);
}

/** A number that was written without quotes is followed by a number without quotes; likewise true and false. */
function keptPlain(node: Node | null, value: Writable): 'plain' | undefined {
  const old = node && 'value' in node ? String(node.value) : '';
  if (typeof value !== 'string') return undefined;
  const alike = [/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, /^(?:true|false)$/].some(
    (form) => form.test(old) && form.test(value),
  );
  return alike ? 'plain' : undefined;
}

/** The root's own lines, so that what stands above and below it (directives, comments) stays. */
function rewriteRoot({ text, root }: ParsedDocument, meant: Plain): TextChange[] {
  const written = writeYaml(meant).trimEnd().split('\n').join(lineBreakOf(text));
  if (!root?.range || root.range[0] === root.range[1]) {
    const open = text === '' || text.endsWith('\n') ? '' : lineBreakOf(text);
    return [{ from: text.length, to: text.length, insert: `${open}${written}${lineBreakOf(text)}` }];
  }
  return [{ from: root.range[0], to: contentEnd(text, root), insert: written }];
}

function entryAt(parsed: ParsedDocument, path: NodePath): Entry | null {
  const parentNode = nodeAt(parsed.root, path.slice(0, -1));
  const parent = collectionOf(parsed.text, parentNode);
  if (!parent) return null;
  return parent.entries[indexIn(parsed.text, parent, parentNode, path.at(-1))] ?? null;
}

function indexIn(
  text: string,
  collection: Collection,
  node: Node | null,
  step: string | number | undefined,
): number {
  if (collection.kind === 'list') return typeof step === 'number' ? step : -1;
  const value = step === undefined ? null : nodeAt(node, [step]);
  return collection.entries.findIndex((entry) => {
    if (entry.value !== null) return entry.value === value;
    // Quoted keys without value are rare enough to be rewritten.
    return entry.key !== null && text.slice(entry.key.from, entry.key.to) === String(step);
  });
}

/** Whether the collection at a path stands in `{ }` or `[ ]` that is more than an empty one in a block. */
function isInFlow(parsed: ParsedDocument, path: NodePath): boolean {
  const own = collectionOf(parsed.text, nodeAt(parsed.root, path));
  if (own?.flow === true && own.entries.length > 0) return true;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    if (collectionOf(parsed.text, nodeAt(parsed.root, path.slice(0, depth)))?.flow) return true;
  }
  return false;
}

function plainAt(plain: Plain, path: NodePath): Plain | undefined {
  let value: Plain | undefined = plain;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, Plain>>)[step];
  }
  return value;
}

function nullPrototype(key: string, value: Writable): Readonly<Record<string, Writable>> {
  const map = Object.create(null) as Record<string, Writable>;
  map[key] = value;
  return map;
}
