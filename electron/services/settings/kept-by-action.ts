import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.js';

/** What is kept of the actions of a workspace, per platform. Action ids and platform ids are the keys. */
export interface KeptByAction<T> {
  /** By platform id: what is kept of one action. */
  of(action: string): Promise<ReadonlyMap<string, T>>;
  /** Changes what is kept of actions on one platform; null: nothing is kept of it any more. */
  change(platform: string, changes: ReadonlyMap<string, (before: T | null) => T | null>): Promise<void>;
  /** What is kept follows an action to its new id. */
  rename(from: string, to: string): Promise<void>;
}

/**
 * Keeps it in one small file for each platform: the app and the command line write here side by side, and an export of
 * all actions writes once. Every read looks at the disk, since the other program may have written.
 * @param folder absolute; need not exist
 */
export function keptByAction<T>(folder: string, schema: z.ZodType<T>): KeptByAction<T> {
  const file = z.record(z.string(), schema);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  const pathOf = (platform: string) => join(folder, `${platform}.json`);
  const read = async (platform: string) =>
    new Map(Object.entries((await readJsonFile(pathOf(platform), file, {})).value));
  const write = (platform: string, all: ReadonlyMap<string, T>) =>
    writeJsonFile(pathOf(platform), Object.fromEntries(all));
  const platforms = async () => {
    const names = await readdir(folder).catch(() => []);
    return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  };
  return {
    of: (action) =>
      inTurn(async () => {
        const kept = new Map<string, T>();
        for (const platform of await platforms()) {
          const one = (await read(platform)).get(action);
          if (one !== undefined) kept.set(platform, one);
        }
        return kept;
      }),
    change: (platform, changes) =>
      inTurn(async () => {
        const all = await read(platform);
        for (const [action, how] of changes) {
          const next = how(all.get(action) ?? null);
          if (next === null) all.delete(action);
          else all.set(action, next);
        }
        await write(platform, all);
      }),
    rename: (from, to) =>
      inTurn(async () => {
        if (from === to) return;
        for (const platform of await platforms()) {
          const all = await read(platform);
          const one = all.get(from);
          if (one === undefined) continue;
          all.delete(from);
          await write(platform, all.set(to, one));
        }
      }),
  };
}
