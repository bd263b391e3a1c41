import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail } from '../../../shared/failure/failure.js';
import type { StoredDocument } from '../../../shared/ipc/workspace.js';
import { readContents, type WorkspaceContents } from './contents.js';
import {
  createDocument,
  createDocuments,
  type NewDocument,
  removeDocument,
  renameDocument,
} from './documents.js';
import { type EnvironmentMove, moveEnvironment } from './move-environment.js';
import { KnownHashes } from './known-hashes.js';
import { readText } from './read-text.js';
import { saveDocument } from './save.js';
import { watchFolder, type Watch } from './watch.js';

/** An open workspace: its files, and the only way to change them. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string;
  /** Reads all files afresh. */
  contents(): Promise<WorkspaceContents>;
  read(file: string): Promise<StoredDocument>;
  /**
   * Writes a document when the file on disk still is what `baseHash` says (null: it does not exist).
   * @throws FailureError `conflict` when another program changed it, `unwritable-file`
   */
  save(file: string, text: string, baseHash: string | null): Promise<{ readonly hash: string }>;
  /** Makes `actions/<folder>/<id>.action.yaml`; without a folder at the top. @throws FailureError `already-exists` */
  create(id: string, text: string, folder?: string): Promise<StoredDocument>;
  /** Makes many, at the top. @throws FailureError `already-exists`, before any is written */
  createAll(documents: readonly NewDocument[]): Promise<readonly StoredDocument[]>;
  /** Gives an action another id (in the text, in the file's name and in that of its mock) or another folder. */
  rename(file: string, id: string, folder: string): Promise<StoredDocument>;
  /** Gives an environment's file another name. @throws FailureError `already-exists`, `conflict` */
  moveEnvironment(move: EnvironmentMove): Promise<{ readonly hash: string }>;
  /** @param discard what to do with the file, by its absolute path: to the trash, or deleted */
  remove(file: string, discard: (path: string) => Promise<void>): Promise<void>;
  /** Calls back with the files that other programs changed, at most every 100 ms. */
  watch(changed: (files: readonly string[]) => void): Promise<Watch>;
}

/**
 * Opens the workspace in a folder.
 * @throws FailureError `no-workspace`, `bad-document`
 */
export async function openWorkspace(
  path: string,
): Promise<{ readonly workspace: Workspace; readonly contents: WorkspaceContents }> {
  const folder = resolve(path);
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    fail({
      class: 'no-workspace',
      message: `There is no folder ${folder}.`,
      hint: 'Choose the folder of a workspace, or make a new one.',
    });
  }
  const known = new KnownHashes();
  const contents = async (): Promise<WorkspaceContents> => {
    const since = known.now;
    const read = await readContents(folder);
    known.replace(read.hashes, since);
    return read;
  };
  return {
    contents: await contents(),
    workspace: {
      folder,
      contents,
      read: (file) => readText(folder, file),
      save: (file, text, baseHash) => saveDocument({ folder, known }, file, text, baseHash),
      create: (id, text, into = '') => createDocument({ folder, known }, id, text, into),
      createAll: (documents) => createDocuments({ folder, known }, documents),
      rename: (file, id, into) => renameDocument({ folder, known }, file, id, into),
      moveEnvironment: (move) => moveEnvironment({ folder, known }, move),
      remove: (file, discard) => removeDocument({ folder, known }, file, discard),
      watch: (changed) => watchFolder({ folder, known }, changed),
    },
  };
}
