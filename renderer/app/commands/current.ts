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

/** Set while a menu of one action runs a command for it. */
let meant: string | null = null;

/** Runs something for an action that need not be the one in front. */
export function withAction(file: string, run: () => void): void {
  meant = file;
  try {
    run();
  } finally {
    meant = null;
  }
}

/** The document that a command about whole actions means: the one of the focused row of the sidebar, else the one in front. */
export function meantAction(): OpenDocument | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-action-row]')?.dataset['file'];
  const file = meant ?? focused;
  return file === undefined ? currentFile() : documentOf(file);
}

export const hasAction = (): boolean => meantAction() !== undefined;

export function onAction(act: (file: string) => void): void {
  const document = meantAction();
  if (document) act(document.file);
}
