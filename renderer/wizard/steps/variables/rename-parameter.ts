import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { NodePath } from '@shared/document/plain';
import { parseTemplate } from '@shared/template/parse';
import { referencesOf } from '@shared/template/references';
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
    const value = renamed(text, before, name);
    edits.push({ kind: 'set', path, value });
  }
  return edits;
}

/** Only the placeholder's own stretch is written anew: text that is no placeholder stays, whatever braces it holds. */
function renamed(text: string, before: string, name: string): string {
  let result = '';
  let at = 0;
  for (const part of parseTemplate(text).parts) {
    if (part.kind === 'constant' || part.reference.source !== 'parameter' || part.reference.name !== before)
      continue;
    result += `${text.slice(at, part.from)}{{${name}}}`;
    at = part.to;
  }
  return result + text.slice(at);
}
