import type { NodePath, Plain } from '@shared/document/plain';
import { saidAt, useEdited } from '../edited';

/** The edits of a list of the document: rows, parameters, outputs. `noun` names one item in the undo menu. */
export function useList(path: NodePath, noun: string) {
  const { action, edit } = useEdited();
  const key = path.join('/');
  const items = saidAt(action, path);
  const count = Array.isArray(items) ? items.length : 0;
  return {
    count,
    add: (value: Plain) => {
      if (count === 0) edit([{ kind: 'set', path, value: [value] }], `Add ${noun}`);
      else edit([{ kind: 'insert', path, index: count, value }], `Add ${noun}`);
    },
    move: (from: number, to: number) => edit([{ kind: 'move', path, from, to }], `Move ${noun}`),
    remove: (index: number) => {
      // The last item takes its key with it: an empty list says nothing.
      if (count === 1) edit([{ kind: 'remove', path }], `Remove ${noun}`);
      else edit([{ kind: 'remove', path: [...path, index] }], `Remove ${noun}`);
    },
    set: (index: number, member: string, value: Plain | boolean | number) =>
      edit(
        [{ kind: 'set', path: [...path, index, member], value }],
        `Change ${noun}`,
        `${key}/${index}/${member}`,
      ),
    unset: (index: number, member: string) => {
      if (saidAt(action, [...path, index, member]) !== undefined) {
        edit([{ kind: 'remove', path: [...path, index, member] }], `Change ${noun}`);
      }
    },
  };
}
