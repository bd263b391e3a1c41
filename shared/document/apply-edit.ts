import { fail } from '../failure/failure.js';
import type { DocumentEdit } from './edit.js';
import type { NodePath, Plain, PlainMap } from './plain.js';

/**
 * What a document says after an edit. Missing maps are made on the way, and a list takes one item behind its last.
 * @throws FailureError `bad-input` when the path meets something that cannot hold it
 */
export function applyEdit(plain: Plain, edit: DocumentEdit): Plain {
  switch (edit.kind) {
    case 'set':
      return update(plain, edit.path, () => textual(edit.value), edit.path);
    case 'insert':
      return update(
        plain,
        edit.path,
        (list) => {
          const items = listOf(list, edit.path);
          const index = Math.min(Math.max(edit.index, 0), items.length);
          return [...items.slice(0, index), textual(edit.value), ...items.slice(index)];
        },
        edit.path,
      );
    case 'move':
      return update(plain, edit.path, (list) => moved(listOf(list, edit.path), edit), edit.path);
    case 'remove':
      return withParent(plain, edit.path, (parent, last) => removed(parent, last, edit.path));
    case 'rename':
      return withParent(plain, edit.path, (parent, last) =>
        renamed(parent, String(last), edit.key, edit.path),
      );
  }
}

/** The order of a list after a move: the old index of each item. */
export function moveOrder(length: number, from: number, to: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  const [item] = order.splice(from, 1);
  if (item !== undefined) order.splice(to, 0, item);
  return order;
}

/** A map with a key set, at its place or last. Maps have no prototype, so that `__proto__` is a key like any other. */
function withKey(map: PlainMap, key: string, value: Plain): PlainMap {
  const copy = Object.assign(Object.create(null) as Record<string, Plain>, map);
  copy[key] = value;
  return copy;
}

function update(plain: Plain, path: NodePath, change: (old: Plain) => Plain, whole: NodePath): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return change(plain);
  if (Array.isArray(plain) || (plain === null && typeof step === 'number')) {
    const items = (plain ?? []) as readonly Plain[];
    if (typeof step !== 'number' || step < 0 || step > items.length) return lost(whole);
    return items.toSpliced(step, 1, update(items[step] ?? null, rest, change, whole));
  }
  if (typeof plain === 'string') return lost(whole);
  const map = (plain ?? Object.create(null)) as PlainMap;
  const key = String(step);
  return withKey(map, key, update(map[key] ?? null, rest, change, whole));
}

function withParent(
  plain: Plain,
  path: NodePath,
  change: (parent: Plain, last: string | number) => Plain,
): Plain {
  const last = path.at(-1);
  if (last === undefined) return lost(path);
  return update(plain, path.slice(0, -1), (parent) => change(parent, last), path);
}

function removed(parent: Plain, last: string | number, path: NodePath): Plain {
  if (Array.isArray(parent)) {
    if (typeof last !== 'number' || last < 0 || last >= parent.length) return lost(path);
    return (parent as readonly Plain[]).toSpliced(last, 1);
  }
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, last)) return lost(path);
  return withoutPrototype(Object.entries(parent).filter(([key]) => key !== String(last)));
}

function renamed(parent: Plain, from: string, to: string, path: NodePath): Plain {
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return lost(path);
  if (!Object.hasOwn(parent, from)) return lost(path);
  if (from !== to && Object.hasOwn(parent, to)) {
    return fail({
      class: 'bad-input',
      message: `The key "${to}" is there already.`,
      hint: 'Choose another name.',
    });
  }
  return withoutPrototype(Object.entries(parent).map(([key, value]) => [key === from ? to : key, value]));
}

function moved(items: readonly Plain[], { from, to, path }: DocumentEdit & { readonly kind: 'move' }): Plain {
  const inside = (index: number) => Number.isInteger(index) && index >= 0 && index < items.length;
  if (!inside(from) || !inside(to)) return lost([...path, inside(from) ? to : from]);
  return moveOrder(items.length, from, to).map((index) => items[index] ?? null);
}

function listOf(plain: Plain, path: NodePath): readonly Plain[] {
  if (plain === null) return [];
  return Array.isArray(plain) ? (plain as readonly Plain[]) : lost(path);
}

function textual(value: Plain | boolean | number): Plain {
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;
}

function withoutPrototype(entries: readonly (readonly [string, Plain])[]): PlainMap {
  const map = Object.create(null) as Record<string, Plain>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

function lost(path: NodePath): never {
  return fail({
    class: 'bad-input',
    message: `The document has no place ${path.join('.') || '(root)'} for this edit.`,
    hint: 'Make the edit in the text instead.',
  });
}
