import { FailureError } from '@shared/failure/failure';
import type { FileText } from '@shared/rename/file-text';
import { actTexts as texts } from '@renderer/texts/acts';
import type { OpenDocument } from '../documents/document';
import { moves, recordStep, type Stepped, type Way } from '../documents/history';
import { minimalChange } from '../documents/minimal-change';
import { relocate } from '../documents/relocate';
import { flush } from '../documents/save';
import { documentOf, replaceText } from '../documents/store';

/** What a part of an act is to the history of its document. */
export interface ActStep {
  readonly act: string;
  readonly label: string;
  readonly way: 'do' | Way;
}

export type TakeBack = () => Promise<void>;

/** Brings an open document, and the file it stands for, from one text and place to another as one step. */
export async function writeDocument(before: FileText, after: FileText, step: ActStep): Promise<TakeBack> {
  const document = documentOf(before.file);
  if (!document || (document.text === after.text && before.file === after.file))
    return () => Promise.resolve();
  await put(document, after, steppedTo(document, after.text, step));
  const takeBack = async () => {
    const now = documentOf(after.file);
    if (now?.text !== after.text) return;
    await put(now, before, { text: document.text, history: document.history });
  };
  const now = documentOf(after.file);
  if (now?.status === 'saved') return takeBack;
  await takeBack();
  throw new FailureError(
    now?.failure ?? { class: 'conflict', message: texts.changed(before.file), hint: texts.changedHint },
  );
}

async function put(document: OpenDocument, to: FileText, stepped: Stepped): Promise<void> {
  if (document.file === to.file) replaceText(to.file, stepped.text, stepped.history);
  else await relocate(document.file, to.file, () => stepped);
  await flush(to.file);
}

/** The step of the history that belongs to the act, or one of its own where that is gone. */
function steppedTo({ history, text }: OpenDocument, wanted: string, { act, label, way }: ActStep): Stepped {
  const own = way !== 'do' && history[way].at(-1)?.act === act ? moves[way](history, text) : null;
  if (own?.text === wanted) return own;
  const changes = minimalChange(text, wanted);
  const step = { label, at: Date.now(), act: way === 'do' ? act : undefined };
  return { text: wanted, history: recordStep(history, text, changes, step) };
}
