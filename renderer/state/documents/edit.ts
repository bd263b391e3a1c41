import type { DocumentEdit } from '@shared/document/edit';
import { applyChanges, type TextChange } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { scheduleSave } from './save';
import { recordStep, redoStep, undoStep } from './history';
import { documentOf, replaceText } from './store';

export interface EditInfo {
  /** What the step did, as the undo menu says it. */
  readonly label: string;
  /** Same key, same place: letters typed within a second become one step. */
  readonly coalesce?: string;
}

/** Changes a document in the words of a form. Throws FailureError `bad-document` while the text is invalid. */
export function edit(file: string, edits: DocumentEdit | readonly DocumentEdit[], info: EditInfo): void {
  const document = documentOf(file);
  if (!document) return;
  const list: readonly DocumentEdit[] = 'kind' in edits ? [edits] : edits;
  change(file, spliceEdits(document.text, list), info);
}

/** Changes a document's text: what an editor does, or a fix. */
export function change(file: string, changes: readonly TextChange[], info: EditInfo): void {
  const document = documentOf(file);
  if (!document || changes.length === 0) return;
  const text = applyChanges(document.text, changes);
  if (text === document.text) return;
  const history = recordStep(document.history, document.text, changes, { ...info, at: Date.now() });
  replaceText(file, text, history);
  scheduleSave(file);
}

export function undo(file: string): void {
  step(file, undoStep);
}

export function redo(file: string): void {
  step(file, redoStep);
}

function step(file: string, move: typeof undoStep): void {
  const document = documentOf(file);
  const moved = document && move(document.history, document.text);
  if (!moved) return;
  replaceText(file, moved.text, moved.history);
  scheduleSave(file);
}
