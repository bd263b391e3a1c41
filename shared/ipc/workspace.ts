import { z } from 'zod';
import type { EnvironmentFile, WorkspaceFile } from '../action/schema/workspace.js';
import type { Place } from '../failure/failure.js';
import { channel } from './channel.js';
import { documentText, file, id, name, shortText } from './limits.js';

/** A document as it stands on disk. */
export interface StoredDocument {
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes on disk, hex: what the next save is based on. */
  readonly hash: string;
}

export interface EnvironmentView {
  /** POSIX path of its file in the workspace. */
  readonly path: string;
  readonly name: string;
  readonly color: string | null;
  readonly production: boolean;
  /** What it says, pointing at the mock where that really runs: for what is sent from here. */
  readonly file: EnvironmentFile;
  /** What its file says: for what leaves this machine. */
  readonly written: EnvironmentFile;
}

/** A file of the workspace that could not be read: shown, never dropped. */
export interface BrokenFile {
  readonly file: string;
  readonly message: string;
  readonly hint: string;
  /** Where its text is wrong; absent: it could not be read at all. */
  readonly place?: Place;
}

/** The whole workspace as the window needs it: action texts included, since the text is the state. */
export interface WorkspaceView {
  /** Absolute folder, shown to the user. */
  readonly folder: string;
  readonly example: boolean;
  readonly workspace: WorkspaceFile;
  readonly environments: readonly EnvironmentView[];
  readonly actions: readonly StoredDocument[];
  readonly mocks: readonly StoredDocument[];
  readonly broken: readonly BrokenFile[];
  /** The mock API of this workspace, when it runs: `http://127.0.0.1:4780`. */
  readonly mockUrl: string | null;
}

export interface RecentWorkspace {
  readonly folder: string;
  readonly name: string;
  readonly id?: string | undefined;
  readonly openedAt: string;
}

/** Beneath `actions/`, POSIX; empty for the top. */
const folderName = z.string().max(500);

export const workspaceChannels = {
  /** The workspace to begin with: the last one, else the example (made on first start). */
  'workspace.current': channel<WorkspaceView>()(z.object({})),
  /** Asks for a folder when none is given; null when the person cancels. */
  'workspace.open': channel<WorkspaceView | null>()(z.object({ folder: shortText.optional() })),
  'workspace.create': channel<WorkspaceView | null>()(z.object({ name })),
  'workspace.openExample': channel<WorkspaceView>()(z.object({})),
  'workspace.recent': channel<readonly RecentWorkspace[]>()(z.object({})),
  /** Writes when the file on disk still is what `baseHash` says; otherwise fails with class `conflict`. */
  'document.save': channel<{ readonly hash: string }>()(
    z.object({ file, text: documentText, baseHash: z.string().max(64).nullable() }),
  ),
  'document.read': channel<StoredDocument>()(z.object({ file })),
  'document.create': channel<StoredDocument>()(z.object({ id, text: documentText, folder: folderName })),
  'document.rename': channel<StoredDocument>()(z.object({ file, id, folder: folderName })),
  /** Gives the file of an environment another name, and the text it has there. */
  'document.move': channel<{ readonly hash: string }>()(
    z.object({ file, to: file, text: documentText, baseHash: z.string().max(64) }),
  ),
  /** To the system's trash. */
  'document.delete': channel<null>()(z.object({ file })),
  'mock.restart': channel<{ readonly url: string }>()(z.object({})),
} as const;
