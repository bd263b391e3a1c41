import type { DocumentEdit } from '@shared/document/edit';
import { applyChanges, type TextChange } from '@shared/document/change';
import { parseDocument, type ParsedDocument } from '@shared/document/parse';
import { spliceParsed } from '@shared/document/splice';
import type { Fix } from '@shared/lint/finding';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { attempt } from '../notice';
import { say } from '../spoken';
import { flush, scheduleSave } from './save';
import { recordStep, redoStep, undoStep, type Renamed } from './history';
import { relocate } from './relocate';
import { documentOf, replaceText, useDocuments } from './store';

export interface EditInfo {
  /** What the step did, as the undo menu says it. */
  readonly label: string;
  /** Same key, same place: letters typed within a second become one step. */
  readonly coalesce?: string;
  /** The key of an act that changes several documents. */
  readonly together?: string;
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

/**
 * Changes several documents as one act: undoing it in one of them undoes it in all.
 * @param together a key of its own for the act
 */
export function changeTogether(
  changes: ReadonlyMap<string, readonly TextChange[]>,
  info: EditInfo & { readonly together: string },
): void {
  for (const [file, each] of changes) change(file, each, info);
}

export function undo(file: string): void {
  step(file, 'undo');
}

export function redo(file: string): void {
  step(file, 'redo');
}

const moves = { undo: undoStep, redo: redoStep } as const;

function step(file: string, way: 'undo' | 'redo'): void {
  const top = documentOf(file)?.history[way].at(-1);
  if (!top) return;
  say(texts.tookBack[way](top.label));
  if (top.together === null) {
    stepOne(file, way);
    return;
  }
  const companions = [...useDocuments.getState().documents.values()].filter(
    ({ history }) => history[way].at(-1)?.together === top.together,
  );
  for (const companion of companions) {
    const renamed = companion.history[way].at(-1)?.renamed;
    if (renamed) attempt(() => takeRenameBack(companion.file, renamed, way));
    else stepOne(companion.file, way);
  }
}

function stepOne(file: string, way: 'undo' | 'redo'): void {
  const document = documentOf(file);
  const moved = document && moves[way](document.history, document.text);
  if (!moved) return;
  replaceText(file, moved.text, moved.history);
  scheduleSave(file);
}

async function takeRenameBack(file: string, { from, to }: Renamed, way: 'undo' | 'redo'): Promise<void> {
  await flush(file);
  const place = way === 'undo' ? from : to;
  await relocate(file, place, ({ history, text }) => moves[way](history, text));
}
