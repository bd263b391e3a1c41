import { calls } from '@renderer/bridge/bridge';
import { renameRun } from '../runs';
import { renameSamples } from '../samples';
import { renameTab } from '../tabs';
import type { OpenDocument } from './document';
import type { RenamePlace, Stepped } from './history';
import { scheduleSave } from './save';
import { documentOf, replaceText, useDocuments } from './store';

/**
 * Gives a document another id and file, on disk and in everything of the window that goes by them. Its history stays.
 * @param step what becomes of text and history once the file has moved
 * @returns the new file
 * @throws FailureError when main refuses; then nothing has changed
 */
export async function relocate(
  file: string,
  place: RenamePlace,
  step: (document: OpenDocument) => Stepped | null,
): Promise<string> {
  const before = documentOf(file)?.lastValid?.id;
  const stored = await calls.document.rename({ file, ...place });
  useDocuments.setState(({ documents }) => ({
    documents: new Map(
      [...documents].map(([key, document]) =>
        key === file
          ? [stored.file, { ...document, file: stored.file, savedText: stored.text, baseHash: stored.hash }]
          : [key, document],
      ),
    ),
  }));
  renameTab(file, stored.file);
  renameRun(file, stored.file);
  if (before !== undefined && before !== place.id) renameSamples(before, place.id);
  const document = documentOf(stored.file);
  const stepped = document && step(document);
  if (stepped) {
    replaceText(stored.file, stepped.text, stepped.history);
    scheduleSave(stored.file);
  }
  return stored.file;
}
