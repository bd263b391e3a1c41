import { createContext, useContext } from 'react';
import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { NodePath, Plain } from '@shared/document/plain';
import type { PlacedFinding } from '@shared/lint/finding';
import type { ResolvedValues } from '@shared/template/values';
import { valueAt } from '@renderer/state/field-drafts/stable-place';
import type { PlaceholderChoice } from '@renderer/editor/monaco/knowledge';

/** The open document as the steps see it: what it means, and the one way to change it. */
export interface Edited {
  readonly file: string;
  readonly action: Action;
  /** The text cannot be read just now: what is shown is its last readable state. */
  readonly readOnly: boolean;
  readonly findings: readonly PlacedFinding[];
  /** The value of each placeholder as the test panel would send it. */
  readonly values: ResolvedValues;
  readonly choices: readonly PlaceholderChoice[];
  /** `coalesce` names the field, so that typing into it is one step of undo. */
  readonly edit: (edits: readonly DocumentEdit[], label: string, coalesce?: string) => void;
}

export const EditedContext = createContext<Edited | null>(null);

/** Only below the wizard and the form view, which provide it. */
export function useEdited(): Edited {
  const edited = useContext(EditedContext);
  if (!edited) throw new Error('No document is being edited here.');
  return edited;
}

/** What the document says at a path; undefined where it says nothing. */
export function saidAt(action: Action, path: NodePath): unknown {
  return valueAt(action.document, path);
}

/** Sets a value, or removes its key when nothing is left of an optional one. No edit when nothing would change. */
export function writeOrRemove(
  action: Action,
  path: NodePath,
  value: Plain | boolean | number | undefined,
): DocumentEdit[] {
  if (value === undefined) {
    return saidAt(action, path) === undefined ? [] : [{ kind: 'remove', path }];
  }
  return [{ kind: 'set', path, value }];
}
