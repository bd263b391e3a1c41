import { create } from 'zustand';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import type { ParsedDocument } from '@shared/document/parse';
import type { History } from './history';
import { isDirty, type OpenDocument, type ReadResult } from './document';
import { sharing } from './sharing';

interface DocumentsState {
  /** By file, in the workspace's order. */
  readonly documents: ReadonlyMap<string, OpenDocument>;
}

export const useDocuments = create<DocumentsState>(() => ({ documents: new Map() }));

export function documentOf(file: string): OpenDocument | undefined {
  return useDocuments.getState().documents.get(file);
}

/** Takes documents in where the workspace lists them: by file. */
export function addDocuments(added: readonly OpenDocument[]): void {
  useDocuments.setState(({ documents }) => {
    const all = new Map(documents);
    for (const document of added) all.set(document.file, document);
    return { documents: new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))) };
  });
}

/** Changes some fields of one document; nothing happens when it is gone. */
export function patchDocument(file: string, patch: Partial<OpenDocument>): void {
  const { documents } = useDocuments.getState();
  const document = documents.get(file);
  if (!document) return;
  useDocuments.setState({ documents: new Map(documents).set(file, { ...document, ...patch }) });
}

/** Reads a text; what it says as before is the same object as before. */
function readBeside(lastValid: Action | null, text: string, file: string): ReadResult {
  const read = readAction(text, file);
  return lastValid && read.action ? { ...read, action: sharing(lastValid, read.action) } : read;
}

/** Reads a document that was not read since its text changed; the result also stands in the store. */
export function readDocument(file: string): void {
  const document = documentOf(file);
  if (!document || document.read) return;
  const read = readBeside(document.lastValid, document.text, file);
  patchDocument(file, { read, lastValid: read.action ?? document.lastValid });
}

/**
 * Puts a new text in place with what it means. Lint and saving follow.
 * @param source the text, or what it was parsed to already
 */
export function replaceText(file: string, source: string | ParsedDocument, history: History): void {
  const document = documentOf(file);
  if (!document) return;
  const read = readAction(source, file);
  const next = {
    ...document,
    text: read.parsed.text,
    history,
    read,
    lastValid: read.action ?? document.lastValid,
    linted: false,
  };
  const conflict = document.theirs !== null;
  patchDocument(file, { ...next, status: conflict ? 'conflict' : isDirty(next) ? 'unsaved' : 'saved' });
}
