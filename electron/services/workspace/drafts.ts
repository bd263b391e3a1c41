import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Draft } from '../../../shared/ipc/drafts.js';

const draftSchema = z.object({
  file: z.string(),
  text: z.string(),
  baseHash: z.string().nullable(),
  at: z.iso.datetime(),
});

/** Texts that are in the window and not in their files yet: what a crash would lose. */
export interface Drafts {
  keep(draft: Omit<Draft, 'at'>): Promise<void>;
  /** Once the text stands in its file, or is not wanted any more. */
  forget(file: string): Promise<void>;
  /** What a window that crashed has left behind; files that cannot be read are passed over. */
  list(): Promise<readonly Draft[]>;
}

/**
 * The drafts of one workspace, in the data folder: they hold text that is nobody's but the person's yet, so they never
 * stand in the workspace, where they might be committed.
 * @param workspace absolute folder: two copies of a workspace have drafts of their own
 */
export function openDrafts(dataFolder: string, workspace: string): Drafts {
  const folder = join(dataFolder, 'drafts', short(workspace));
  const pathOf = (file: string) => join(folder, `${short(file)}.json`);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    keep: (draft) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true });
        const kept: Draft = { ...draft, at: new Date().toISOString() };
        // It outlives the app, not the machine: waiting for the disk at every keystroke would cost more than it saves.
        await writeFileAtomic(pathOf(draft.file), JSON.stringify(kept), { fsync: false, mode: 0o600 });
      }),
    forget: (file) => inTurn(() => rm(pathOf(file), { force: true })),
    list: () =>
      inTurn(async () => {
        const names = await readdir(folder).catch(() => []);
        const drafts = await Promise.all(
          names.filter((name) => name.endsWith('.json')).map((name) => readDraft(join(folder, name))),
        );
        return drafts.filter((draft) => draft !== null);
      }),
  };
}

async function readDraft(path: string): Promise<Draft | null> {
  try {
    return draftSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A file name for a path of any length. */
function short(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}
