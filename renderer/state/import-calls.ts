import type { ImportPreview } from '@shared/ipc/imports';
import { calls } from '@renderer/bridge/bridge';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import { openLog } from './log';
import { attempt, tell, tellWithUndo } from './notice';
import { closeOverlay } from './shell';

/** Takes the calls of a preview into the log and shows them there. Throws FailureError; then none of them is logged. */
export async function logCalls({ handle }: ImportPreview): Promise<void> {
  const { importId, added, known, secrets } = await calls.import.log({ handle });
  closeOverlay();
  const said = texts.logged(added, known, secrets);
  if (added === 0) {
    tell(said);
    openLog();
    return;
  }
  const { recordings } = await calls.logs.list({ filter: { importId }, limit: 1, offset: 0 });
  openLog({ conditions: { importId }, ...(recordings[0] && { selected: recordings[0].id }) });
  tellWithUndo(said, texts.undo, () => attempt(() => removeImport(importId)));
}

/** Removes all recordings of an import; the log then shows every run again. */
export async function removeImport(importId: string): Promise<void> {
  const { removed } = await calls.import.undo({ importId });
  openLog();
  tell(texts.removed(removed));
}
