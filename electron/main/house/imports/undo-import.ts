import { rm } from 'node:fs/promises';
import type { KeptValues } from '@services/import/plan/keep-values.js';
import type { Workspace } from '@services/workspace/open.js';
import { toFailure } from '@shared/failure/failure.js';
import type { ImportUndone } from '@shared/ipc/imports.js';
import type { KeptCredentials } from './keep-credentials.js';

/** All that one import wrote. */
export interface WrittenImport {
  /** Files it made, with their hashes. */
  readonly files: readonly { readonly file: string; readonly hash: string }[];
  readonly values: KeptValues['changed'];
  readonly secrets: KeptCredentials;
}

/** Takes an import back. What was changed since stays, and is named: nobody loses work by it. */
export async function undoImport(
  { files, values, secrets }: WrittenImport,
  workspace: Pick<Workspace, 'read' | 'save' | 'remove'>,
): Promise<ImportUndone> {
  const removed: string[] = [];
  const left: string[] = [];
  const attempt = async (file: string, hash: string, undo: () => Promise<unknown>) => {
    try {
      if ((await workspace.read(file)).hash !== hash) {
        left.push(`${file} was changed since and stays.`);
        return false;
      }
      await undo();
      return true;
    } catch (error) {
      left.push(`${file}: ${toFailure(error).message}`);
      return false;
    }
  };
  for (const { file, hash } of files) {
    const gone = await attempt(file, hash, () => workspace.remove(file, (path) => rm(path)));
    if (gone) removed.push(file);
  }
  if (values) {
    const { file, before, hash } = values;
    await attempt(file, hash, () => workspace.save(file, before, hash));
  }
  // A credential that something still asks for is kept.
  if (left.length === 0) await secrets.takeBack();
  return { removed, left };
}
