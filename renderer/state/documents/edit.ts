import type { DocumentEdit } from '@shared/document/edit';
import { applyChanges, type TextChange } from '@shared/document/change';
import { parseDocument, type ParsedDocument } from '@shared/document/parse';
import { spliceParsed } from '@shared/document/splice';
import type { Fix } from '@shared/lint/finding';
import { moves, recordStep, type Way } from './history';
import { scheduleSave } from './save';
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
  const { changes, after } = spliceParsed(document.read?.parsed ?? parseDocument(document.text), list);
  write(file, changes, after, info);
}

/** Changes a document's text: what an editor does. */
export function change(file: string, changes: readonly TextChange[], info: EditInfo): void {
  const document = documentOf(file);
  if (document) write(file, changes, applyChanges(document.text, changes), info);
}

/** Does what a fix says. One that was found in another text than the present one is offered anew by the next look. */
export function mend(file: string, { title, edits, changes }: Fix): void {
  if (!changes) edit(file, edits, { label: title });
  else if (documentOf(file)?.linted) change(file, changes, { label: title });
}

/** @param after the text with the changes, or what it was parsed to already */
function write(
  file: string,
  changes: readonly TextChange[],
  after: string | ParsedDocument,
  info: EditInfo,
): void {
  const document = documentOf(file);
  const text = typeof after === 'string' ? after : after.text;
  if (!document || text === document.text) return;
  const history = recordStep(document.history, document.text, changes, { ...info, at: Date.now() });
  replaceText(file, after, history);
  scheduleSave(file);
}

/** Goes one step back or forth in one document alone. */
export function moveInHistory(file: string, way: Way): void {
  const document = documentOf(file);
  const moved = document && moves[way](document.history, document.text);
  if (!moved) return;
  replaceText(file, moved.text, moved.history);
  scheduleSave(file);
}
