import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, relativeTo, WORKSPACE_FILE } from './paths.js';

/** Folders in folders that are looked into. */
export const DEEPEST = 16;

/** The files of a workspace by POSIX path, sorted; all else in the folder is passed over. */
export async function listFiles(folder: string): Promise<string[]> {
  const lists = await Promise.all([
    list(folder, 'actions', DEEPEST),
    list(folder, 'environments', 0),
    list(folder, 'mocks', 0),
  ]);
  return [WORKSPACE_FILE, ...lists.flat().sort()];
}

/** Links are listed as files: whether they lead out of the workspace is seen when they are read. */
async function list(folder: string, below: string, deeper: number): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = relativeTo(folder, join(folder, below, entry.name));
      if (entry.isDirectory())
        return deeper > 0 && !entry.name.startsWith('.') ? list(folder, file, deeper - 1) : [];
      return fileKind(file) ? [file] : [];
    }),
  );
  return found.flat();
}
