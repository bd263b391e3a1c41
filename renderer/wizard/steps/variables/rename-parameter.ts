import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { NodePath } from '@shared/document/plain';
import { referencesOf } from '@shared/template/references';
import { renameReference } from '@shared/template/rename-reference';
import { saidAt } from '../../edited';

/** The edits that give a parameter another name, in its declaration and in every placeholder that names it. */
export function renameParameter(action: Action, index: number, name: string): DocumentEdit[] {
  const before = action.parameters[index]?.name;
  const edits: DocumentEdit[] = [{ kind: 'set', path: ['parameters', index, 'name'], value: name }];
  if (before === undefined || before === name) return edits;
  const places = new Map<string, NodePath>();
  for (const { path, reference } of referencesOf(action)) {
    if (reference.source === 'parameter' && reference.name === before) places.set(path.join('\n'), path);
  }
  for (const path of places.values()) {
    const text = saidAt(action, path);
    if (typeof text !== 'string') continue;
    edits.push({ kind: 'set', path, value: renameReference(text, before, name) });
  }
  return edits;
}
