import type { Draft } from '@shared/ipc/drafts';
import { calls } from '@renderer/bridge/bridge';
import { sessionTexts as texts } from '@renderer/texts/session';
import { tell } from '../notice';
import { openTab } from '../tabs';
import { isDirty, openDocument, titleOf, type OpenDocument } from './document';
import { change } from './edit';
import { recordStep } from './history';
import { minimalChange } from './minimal-change';
import { documentOf, readDocument, replaceText, useDocuments } from './store';

/** At most this much typing is lost when the app is killed. */
const KEEP_MS = 100;

/** The text that was last kept of each file. */
const kept = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps every text that is not in its file yet, so that it outlives a crash; lets go of it once it is written. */
export function followWithDrafts(): () => void {
  return useDocuments.subscribe(({ documents }, before) => {
    if (documents === before.documents) return;
    for (const [file, document] of documents) {
      if (document === before.documents.get(file)) continue;
      if (isDirty(document)) keepSoon(file);
      else forget(file);
    }
    for (const file of [...kept.keys()]) if (!documents.has(file)) forget(file);
  });
}

/** Another workspace takes the place of this one, whose texts have all been written. */
export function dropDrafts(): void {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  kept.clear();
}

function keepSoon(file: string): void {
  if (timers.has(file)) return;
  timers.set(
    file,
    setTimeout(() => {
      timers.delete(file);
      const document = documentOf(file);
      if (!document || !isDirty(document) || kept.get(file) === document.text) return;
      kept.set(file, document.text);
      // A draft that cannot be kept must not stop anybody from writing: the file itself is tried a moment later.
      calls.draft.keep({ file, text: document.text, baseHash: document.baseHash }).catch(() => undefined);
    }, KEEP_MS),
  );
}

function forget(file: string): void {
  clearTimeout(timers.get(file));
  timers.delete(file);
  if (kept.delete(file)) calls.draft.forget({ file }).catch(() => undefined);
}

/** Brings back what was typed before the app ended without writing it. Nothing on disk is overwritten by it. */
export async function recoverDrafts(): Promise<void> {
  const drafts = await calls.draft.list({}).catch(() => []);
  const recovered = drafts.flatMap((draft) => (recover(draft) ? [draft.file] : []));
  const titles = recovered.flatMap((file) => {
    const document = documentOf(file);
    return document ? [titleOf(document)] : [];
  });
  if (titles.length > 0) tell(texts.recovered(titles));
}

/** Whether there was anything to bring back. */
function recover(draft: Draft): boolean {
  const { file, text } = draft;
  const document = documentOf(file);
  readDocument(file);
  kept.set(file, text);
  if (document?.text === text) {
    forget(file);
    return false;
  }
  if (document && document.baseHash === draft.baseHash) {
    change(file, minimalChange(document.text, text), { label: texts.recoverLabel });
  } else meet(document, draft);
  openTab(file);
  return true;
}

/** The file is no longer what the draft was made from: the person chooses. */
function meet(document: OpenDocument | undefined, { file, text, baseHash }: Draft): void {
  const onDisk = document ? { file, text: document.text, hash: document.baseHash ?? '' } : null;
  const base = document ?? { ...openDocument({ file, text: '', hash: '' }), baseHash };
  const inConflict = { ...base, savedText: onDisk?.text ?? '', baseHash, theirs: { document: onDisk } };
  useDocuments.setState(({ documents }) => ({ documents: new Map(documents).set(file, inConflict) }));
  const changes = minimalChange(base.text, text);
  const step = { label: texts.recoverLabel, at: Date.now() };
  replaceText(file, text, recordStep(base.history, base.text, changes, step));
}
