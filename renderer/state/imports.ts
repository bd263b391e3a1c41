import { fail, toFailure } from '@shared/failure/failure';
import type { ImportDone, ImportPreview } from '@shared/ipc/imports';
import { LIMITS } from '@shared/ipc/limits';
import { calls } from '@renderer/bridge/bridge';
import { importTexts as texts } from '@renderer/texts/imports';
import { takeIn } from './actions';
import { currentEnvironment } from './environment';
import { attempt, showFailure, tell, tellFailure, tellWithUndo } from './notice';
import { flushAll } from './documents/save';
import { useDocuments } from './documents/store';
import { closeOverlay, showOverlay } from './shell';
import { closeTab } from './tabs';
import { reloadWorkspace } from './workspace';

/** Recognises a text and shows what would be made of it. Resolves to whether it was recognised; says why when not. */
async function review(ask: Promise<ImportPreview>): Promise<boolean> {
  try {
    showOverlay({ kind: 'import', preview: await ask, into: null });
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}

export const reviewText = (text: string): Promise<boolean> => review(calls.import.preview({ text }));

export const reviewClipboard = (): Promise<boolean> => review(calls.import.clipboard({}));

/** Reviews files together, as one import. Those that cannot be used are listed in it with the reason. */
export async function reviewFiles(files: readonly File[]): Promise<boolean> {
  if (files.length === 0) return false;
  return review(readFiles(files).then((read) => calls.import.previewFiles({ files: read })));
}

/** @throws FailureError `bad-input` for more than can be imported at once */
async function readFiles(files: readonly File[]): Promise<{ name: string; text: string }[]> {
  if (files.length > LIMITS.importedFiles) {
    fail({ class: 'bad-input', message: texts.tooMany(files.length), hint: texts.tooManyHint });
  }
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > LIMITS.importedChars) {
    const [only] = files;
    const message = files.length === 1 && only ? texts.tooLarge(only.name) : texts.tooLargeTogether;
    fail({ class: 'bad-input', message, hint: texts.tooLargeHint });
  }
  return Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
}

/** Asks for a file and reviews it. Needs a click or a key press just before. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => void reviewFiles([...(input.files ?? [])]);
  input.click();
}

/** Writes the chosen actions, by their index, and opens the first. Throws FailureError; then the preview still holds. */
export async function acceptImport(preview: ImportPreview, chosen: readonly number[]): Promise<void> {
  const { handle } = preview;
  const done = await calls.import.accept({
    handle,
    chosen: [...chosen],
    environment: currentEnvironment()?.name ?? null,
  });
  closeOverlay();
  takeIn(done.documents);
  const names = chosen.flatMap((index) => preview.actions[index]?.name ?? []);
  const said = [texts.created(names, done.files, done.secrets), ...done.notes].join(' ');
  tellWithUndo(said, texts.undo, () => attempt(() => undoImport(handle, done)));
  if (preview.values.length > 0 || done.files.length > 0) await reloadWorkspace();
}

/** Takes back all that an import wrote; what was changed since stays and is named. */
async function undoImport(handle: string, { documents }: ImportDone): Promise<void> {
  await flushAll(documents.map(({ file }) => file));
  const { removed, left } = await calls.import.takeBack({ handle });
  const gone = new Set(removed);
  for (const file of removed) closeTab(file);
  useDocuments.setState((state) => ({
    documents: new Map([...state.documents].filter(([file]) => !gone.has(file))),
  }));
  await reloadWorkspace();
  if (left.length === 0) tell(texts.undone);
  else showFailure({ class: 'conflict', message: texts.undonePartly, hint: left.join(' ') });
}

/** Gives a credential of a preview another name. Throws FailureError; then the names stay. */
export async function renameFoundSecret(
  { handle }: ImportPreview,
  from: string,
  to: string,
  into: string | null,
): Promise<void> {
  const preview = await calls.import.renameSecret({ handle, from, to });
  showOverlay({ kind: 'import', preview, into });
}

/** Lets go of a preview and of the credentials main holds for it. */
export function discardImport({ handle }: ImportPreview): void {
  closeOverlay();
  calls.import.discard({ handle }).catch(tellFailure);
}

/** Keeps the credentials of a preview whose request is laid into an open document. */
export function keepForFill({ handle }: ImportPreview): Promise<ImportDone> {
  return calls.import.fill({ handle });
}

/** Whether main refused because secrets cannot be kept: the person can then choose to keep them in memory. */
export function isKeychainFailure(error: unknown): boolean {
  return /^keychain-/.test(toFailure(error).class);
}
