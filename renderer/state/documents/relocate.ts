import { calls } from '@renderer/bridge/bridge';
import { moveFieldDrafts } from '../field-drafts';
import { folderOf } from '../folders';
import { renameRun } from '../runs';
import { renameSamples } from '../samples';
import { renameTab } from '../tabs';
import type { OpenDocument } from './document';
import type { Stepped } from './history';
import { scheduleSave } from './save';
import { documentOf, replaceText, useDocuments } from './store';

/**
 * Gives a document another file, on disk and in everything of the window that goes by it; its id is the file's stem.
 * @param step what becomes of text and history once the file has moved
 * @throws FailureError when main refuses; then nothing has changed
 */
export async function relocate(
  file: string,
  to: string,
  step: (document: OpenDocument) => Stepped | null,
): Promise<void> {
  const before = documentOf(file)?.lastValid?.id;
  const id = stemOf(to);
  const stored = await calls.document.rename({ file, id, folder: folderOf(to) });
  useDocuments.setState(({ documents }) => ({
    documents: new Map(
      [...documents].map(([key, document]) =>
        key === file
          ? [stored.file, { ...document, file: stored.file, savedText: stored.text, baseHash: stored.hash }]
          : [key, document],
      ),
    ),
  }));
  moveFieldDrafts(file, stored.file);
  renameTab(file, stored.file);
  renameRun(file, stored.file);
  if (before !== undefined && before !== id) renameSamples(before, id);
  const document = documentOf(stored.file);
  const stepped = document && step(document);
  if (stepped) {
    replaceText(stored.file, stepped.text, stepped.history);
    scheduleSave(stored.file);
  }
}

/** `start` of `actions/orders/start.action.yaml` */
function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.action\.yaml$/, '');
}
