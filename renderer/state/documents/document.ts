import type { Action } from '@shared/action/action';
import type { readAction } from '@shared/action/read';
import type { Failure } from '@shared/failure/failure';
import type { StoredDocument } from '@shared/ipc/workspace';
import type { PlacedFinding } from '@shared/lint/finding';
import { emptyHistory, type History } from './history';

/**
 * `unsaved`: the 400 ms after an edit; `conflict`: another program changed the file as well; `failed`: it could not be
 * written and is tried again with the next edit.
 */
export type DocumentStatus = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

export type ReadResult = ReturnType<typeof readAction>;

/** A file of the workspace in the window. `text` is the only state; everything after it is derived from it. */
export interface OpenDocument {
  /** POSIX path in the workspace, its key everywhere. */
  readonly file: string;
  readonly text: string;
  /** The text that stands on disk as far as we know, and its hash: what the next save is based on. */
  readonly savedText: string;
  readonly baseHash: string | null;
  /** What a save that is under way is writing. */
  readonly savingText: string | null;
  readonly status: DocumentStatus;
  /** Milliseconds of the last save in this session; null: not saved yet. */
  readonly savedAt: number | null;
  readonly failure: Failure | null;
  /** What another program wrote meanwhile; `null` inside: it deleted the file. */
  readonly theirs: { readonly document: StoredDocument | null } | null;
  readonly history: History;
  /** Null until the document was read for the first time. */
  readonly read: ReadResult | null;
  /** The meaning of the last text that had one: forms show it, read-only, while the text is invalid. */
  readonly lastValid: Action | null;
  /** Of a text a moment ago: lint follows the keystrokes at a distance. */
  readonly findings: readonly PlacedFinding[];
  /** Findings have caught up with the text. */
  readonly linted: boolean;
  /** Linted at least once: until then no findings does not mean that there are none. */
  readonly checked: boolean;
}

export function openDocument(stored: StoredDocument): OpenDocument {
  return {
    file: stored.file,
    text: stored.text,
    savedText: stored.text,
    baseHash: stored.hash,
    savingText: null,
    status: 'saved',
    savedAt: null,
    failure: null,
    theirs: null,
    history: emptyHistory,
    read: null,
    lastValid: null,
    findings: [],
    linted: false,
    checked: false,
  };
}

/** What people call a document: its name, else its file without folder and ending. */
export function titleOf({ lastValid, file }: OpenDocument): string {
  return lastValid?.name ?? file.replace(/^.*\//, '').replace(/\.action\.yaml$/, '');
}

/** True when the text on disk is not the text in the window. */
export function isDirty(document: OpenDocument): boolean {
  return document.text !== document.savedText;
}
