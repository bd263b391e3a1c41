import { toFailure } from '@shared/failure/failure';
import { calls } from '@renderer/bridge/bridge';
import { minimalChange } from './minimal-change';
import { isDirty } from './document';
import { recordStep } from './history';
import { documentOf, patchDocument, replaceText } from './store';

const AUTOSAVE_MS = 400;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const writing = new Map<string, Promise<void>>();

/** Writes the document 400 ms after the last edit, valid or not. */
export function scheduleSave(file: string): void {
  clearTimeout(timers.get(file));
  timers.set(
    file,
    setTimeout(() => void flush(file), AUTOSAVE_MS),
  );
}

/** Writes the document now, if there is anything to write. Resolves when the disk has it or the status says why not. */
export async function flush(file: string): Promise<void> {
  clearTimeout(timers.get(file));
  timers.delete(file);
  await writing.get(file);
  const document = documentOf(file);
  if (!document || document.status === 'conflict' || !isDirty(document)) return;
  const written = write(file, document.text, document.baseHash);
  writing.set(file, written);
  await written;
  if (writing.get(file) === written) writing.delete(file);
}

/** Writes every document that has edits: before the window closes or the workspace changes. */
export async function flushAll(files: Iterable<string>): Promise<void> {
  await Promise.all([...files].map(flush));
}

async function write(file: string, text: string, baseHash: string | null): Promise<void> {
  patchDocument(file, { status: 'saving', savingText: text, failure: null });
  try {
    const { hash } = await calls.document.save({ file, text, baseHash });
    const now = documentOf(file);
    patchDocument(file, {
      baseHash: hash,
      savedText: text,
      savingText: null,
      savedAt: Date.now(),
      status: now && now.text !== text ? 'unsaved' : 'saved',
    });
    if (now && now.text !== text) scheduleSave(file);
  } catch (error) {
    const failure = toFailure(error);
    patchDocument(file, { savingText: null, failure });
    if (failure.class === 'conflict') await meetConflict(file);
    else patchDocument(file, { status: 'failed' });
  }
}

/** Another program wrote the file: fetch what it wrote, and let the person choose. */
async function meetConflict(file: string): Promise<void> {
  try {
    patchDocument(file, { status: 'conflict', theirs: { document: await calls.document.read({ file }) } });
  } catch {
    patchDocument(file, { status: 'conflict', theirs: { document: null } });
  }
}

/** Settles a conflict with the text in the window: it replaces what the other program wrote. */
export async function keepMine(file: string): Promise<void> {
  const document = documentOf(file);
  if (!document?.theirs) return;
  const theirs = document.theirs.document;
  patchDocument(file, {
    theirs: null,
    failure: null,
    baseHash: theirs?.hash ?? null,
    savedText: theirs?.text ?? '',
    status: 'unsaved',
  });
  await flush(file);
}

/** Settles a conflict with a text made of both by hand; the own one stays one undo away. */
export async function settleWith(file: string, text: string, label: string): Promise<void> {
  const document = documentOf(file);
  if (!document?.theirs) return;
  const history = recordStep(document.history, document.text, minimalChange(document.text, text), {
    label,
    at: Date.now(),
  });
  replaceText(file, text, history);
  await keepMine(file);
}

/** Settles a conflict with the text on disk; the own text stays one undo away. */
export function takeTheirs(file: string, label: string): void {
  const document = documentOf(file);
  const theirs = document?.theirs?.document;
  if (!document || !theirs) return;
  const changes = minimalChange(document.text, theirs.text);
  const history = recordStep(document.history, document.text, changes, { label, at: Date.now() });
  patchDocument(file, { theirs: null, failure: null, baseHash: theirs.hash, savedText: theirs.text });
  replaceText(file, theirs.text, history);
}
