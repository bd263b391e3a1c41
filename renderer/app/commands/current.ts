import { documentOf } from '@renderer/state/documents/store';
import type { OpenDocument } from '@renderer/state/documents';
import { useTabs } from '@renderer/state/tabs';

/** The document of the current tab; undefined: none is open. */
export function currentFile(): OpenDocument | undefined {
  const { current } = useTabs.getState();
  return current === null ? undefined : documentOf(current);
}

export const hasFile = (): boolean => currentFile() !== undefined;

/** Does something with the current document's file, if there is one. */
export function onFile(act: (file: string) => void): void {
  const document = currentFile();
  if (document) act(document.file);
}
