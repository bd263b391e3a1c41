import type { StoredDocument } from '@shared/ipc/workspace';
import { isDirty, openDocument, type OpenDocument } from './document';
import { recordStep } from './history';
import { minimalChange } from './minimal-change';

/**
 * Lays what stands on disk over what stands in the window: untouched documents follow the disk (one undo away), edited
 * ones meet a conflict, so that nothing is ever overwritten silently. Pure.
 */
export function reconcile(
  documents: ReadonlyMap<string, OpenDocument>,
  stored: readonly StoredDocument[],
  info: { readonly label: string; readonly at: number },
): ReadonlyMap<string, OpenDocument> {
  const next = new Map<string, OpenDocument>();
  for (const onDisk of stored) {
    const document = documents.get(onDisk.file);
    next.set(onDisk.file, document ? meet(document, onDisk, info) : openDocument(onDisk));
  }
  for (const [file, document] of documents) {
    if (!next.has(file) && isDirty(document) && document.baseHash !== null) {
      next.set(file, { ...document, status: 'conflict', theirs: { document: null } });
    }
  }
  return next;
}

function meet(
  document: OpenDocument,
  onDisk: StoredDocument,
  info: { readonly label: string; readonly at: number },
): OpenDocument {
  if (onDisk.hash === document.baseHash) return document;
  // The event about our own write may come before its answer.
  if (onDisk.text === document.savingText) return document;
  if (onDisk.text === document.text) {
    return { ...document, baseHash: onDisk.hash, savedText: onDisk.text, status: 'saved', theirs: null };
  }
  if (isDirty(document)) return { ...document, status: 'conflict', theirs: { document: onDisk } };
  const history = recordStep(
    document.history,
    document.text,
    minimalChange(document.text, onDisk.text),
    info,
  );
  return {
    ...document,
    text: onDisk.text,
    savedText: onDisk.text,
    baseHash: onDisk.hash,
    history,
    read: null,
    linted: false,
  };
}
