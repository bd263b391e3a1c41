import { create } from 'zustand';
import { calls } from '@renderer/bridge/bridge';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { openDocument, titleOf, type OpenDocument } from './documents/document';
import { flush } from './documents/save';
import { addDocuments, documentOf, useDocuments } from './documents/store';
import { attempt, tell, tellWithUndo } from './notice';
import { closeTab, openTab, useTabs } from './tabs';

interface Removed {
  readonly document: OpenDocument;
  readonly hadTab: boolean;
}

/** What this session moved to the trash, last one last: each can be brought back. */
export const useRemoved = create<{ readonly removed: readonly Removed[] }>(() => ({ removed: [] }));

/** To the system's trash; undoing writes the file again where it was. */
export async function removeAction(file: string): Promise<void> {
  await flush(file);
  const document = documentOf(file);
  if (!document) return;
  await calls.document.delete({ file });
  const hadTab = useTabs.getState().tabs.some((tab) => tab.file === file);
  closeTab(file);
  useDocuments.setState(({ documents }) => ({
    documents: new Map([...documents].filter(([key]) => key !== file)),
  }));
  useRemoved.setState(({ removed }) => ({ removed: [...removed, { document, hadTab }].slice(-20) }));
  tellWithUndo(texts.moved(titleOf(document)), texts.undo, () => attempt(() => restoreAction(file)));
}

/**
 * Brings an action back that was moved to the trash, with its history.
 * @param file absent: the last one
 * @throws FailureError `conflict` when another file stands in its place
 */
export async function restoreAction(file?: string): Promise<void> {
  const { removed } = useRemoved.getState();
  const found = removed.findLast(({ document }) => file === undefined || document.file === file);
  if (!found) return;
  const { document, hadTab } = found;
  const { hash } = await calls.document.save({ file: document.file, text: document.text, baseHash: null });
  const { history, text } = document;
  const back = { ...openDocument({ file: document.file, text, hash }), history };
  addDocuments([back]);
  useRemoved.setState({ removed: removed.filter((other) => other !== found) });
  if (hadTab) openTab(back.file);
  else tell(texts.restored(titleOf(document)));
}
