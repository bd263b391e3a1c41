import { join } from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '../../../shared/ipc/workspace.js';
import { readJsonFile, writeJsonFile } from './json-file.js';

const KEPT = 20;

const recentSchema = z.array(
  z.object({
    folder: z.string(),
    name: z.string(),
    /** The workspace's own; absent in lists that older versions wrote. */
    id: z.string().optional(),
    openedAt: z.iso.datetime(),
  }),
);

/** The workspaces opened last, the newest first. */
export interface RecentWorkspaces {
  list(): Promise<readonly RecentWorkspace[]>;
  /** Puts a workspace at the top. */
  add(folder: string, name: string, id: string): Promise<void>;
  remove(folder: string): Promise<void>;
}

/** @param dataFolder where the list is kept */
export function openRecent(dataFolder: string): RecentWorkspaces {
  const path = join(dataFolder, 'recent.json');
  let last: Promise<readonly RecentWorkspace[]> = readJsonFile(path, recentSchema, []).then(
    ({ value }) => value,
  );
  const change = (how: (recent: readonly RecentWorkspace[]) => readonly RecentWorkspace[]): Promise<void> => {
    const before = last;
    const written = before.then(async (recent) => {
      const next = how(recent).slice(0, KEPT);
      await writeJsonFile(path, next);
      return next;
    });
    last = written.catch(() => before);
    return written.then(() => undefined);
  };
  const without = (recent: readonly RecentWorkspace[], folder: string) =>
    recent.filter((one) => one.folder !== folder);
  return {
    list: () => last,
    add: (folder, name, id) =>
      change((recent) => [
        { folder, name, id, openedAt: new Date().toISOString() },
        ...without(recent, folder),
      ]),
    remove: (folder) => change((recent) => without(recent, folder)),
  };
}
