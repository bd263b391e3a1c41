import type { DocumentEdit } from '../document/edit.js';
import type { NodePath, Plain } from '../document/plain.js';
import { renameReference } from '../template/rename-reference.js';
import { entriesOf, itemsOf, said } from './said.js';

/**
 * The edits that follow a renamed reference (`secret.crm-token`, `env.api`) through an action: placeholders in every
 * text, the given values of cases, and what a platform binds.
 */
export function referenceEdits(action: Plain, from: string, to: string): readonly DocumentEdit[] {
  return [...scalars(action, from, to, []), ...keys(action, from, to)];
}

function scalars(plain: Plain, from: string, to: string, path: NodePath): DocumentEdit[] {
  if (plain === null) return [];
  if (typeof plain === 'string') {
    const isBound = path[0] === 'platforms' && path[2] === 'bind' && plain === from;
    const value = isBound ? to : plain.includes(from) ? renameReference(plain, from, to) : plain;
    return value === plain ? [] : [{ kind: 'set', path, value }];
  }
  return Array.isArray(plain)
    ? plain.flatMap((item: Plain, index) => scalars(item, from, to, [...path, index]))
    : Object.entries(plain).flatMap(([key, value]) => scalars(value, from, to, [...path, key]));
}

/** `with` of a case and `bind` of a platform take names as they stand between the braces. */
function keys(action: Plain, from: string, to: string): DocumentEdit[] {
  const cases = itemsOf(said(action, 'cases')).map((_, index): NodePath => ['cases', index, 'with']);
  const platforms = entriesOf(said(action, 'platforms')).map(([id]): NodePath => ['platforms', id, 'bind']);
  return [...cases, ...platforms]
    .filter((path) => entriesOf(path.reduce(said, action)).some(([key]) => key === from))
    .map((path) => ({ kind: 'rename', path: [...path, from], key: to }));
}
