import { fail, toFailure } from '@shared/failure/failure';
import type { ImportDone, ImportPreview } from '@shared/ipc/imports';
import { LIMITS } from '@shared/ipc/limits';
import { calls } from '@renderer/bridge/bridge';
import { importTexts as texts } from '@renderer/texts/imports';
import { takeIn } from './actions';
import { currentEnvironment } from './environment';
import { showFailure, tell, tellFailure } from './notice';
import { closeOverlay, overlayClosed, showOverlay } from './shell';
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

/** Reviews files one after the other; those that cannot be used are listed with the reason once all were seen. */
export async function reviewFiles(files: readonly File[]): Promise<boolean> {
  const [only, ...others] = files;
  if (!only) return false;
  const read = (file: File) => textOf(file).then((text) => calls.import.preview({ text }));
  if (others.length === 0) return review(read(only));
  const left: string[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const preview = await read(file);
      tell(texts.fileOf(file.name, index + 1, files.length));
      showOverlay({ kind: 'import', preview, into: null });
      await overlayClosed();
    } catch (error) {
      left.push(texts.leftFile(file.name, toFailure(error).message));
    }
  }
  if (left.length > 0)
    showFailure({ class: 'bad-input', message: texts.leftFiles(left.length), hint: left.join(' ') });
  return left.length < files.length;
}

async function textOf(file: File): Promise<string> {
  if (file.size > LIMITS.importedChars) {
    fail({ class: 'bad-input', message: texts.tooLarge(file.name), hint: texts.tooLargeHint });
  }
  return file.text();
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
  const done = await calls.import.accept({
    handle: preview.handle,
    chosen: [...chosen],
    environment: currentEnvironment()?.name ?? null,
  });
  closeOverlay();
  takeIn(done.documents);
  const names = chosen.flatMap((index) => preview.actions[index]?.name ?? []);
  tell([texts.created(names, done.secrets), ...done.notes].join(' '));
  if (preview.values.length > 0) await reloadWorkspace();
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
