import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ExportedFile } from '../../../shared/platforms/platform.js';
import { keptByAction } from './kept-by-action.js';

const hash = z.string().length(64);

const exportedSchema = z.object({
  at: z.iso.datetime(),
  /** The environment whose values were filled in; null: none. */
  environment: z.string().nullable(),
  /** Absolute. */
  folder: z.string(),
  /** Paths are relative to the folder; hashes are SHA-256 of the text. */
  files: z.array(z.object({ path: z.string(), hash })),
});

/** The last export of an action to a platform, wherever it was made. */
export type LastExported = z.output<typeof exportedSchema>;

export interface Exports {
  /** By platform id. */
  of(action: string): Promise<ReadonlyMap<string, LastExported>>;
  /** @param written by action id: all files that were written for it, and nothing else */
  keep(
    platform: string,
    written: ReadonlyMap<string, readonly ExportedFile[]>,
    where: Pick<LastExported, 'folder' | 'environment'>,
  ): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

/** What was exported last, kept beside the log of the workspace: app and command line share it. */
export function openExports(dataFolder: string, workspaceId: string): Exports {
  const kept = keptByAction(join(dataFolder, 'exports', workspaceId), exportedSchema);
  return {
    of: (action) => kept.of(action),
    rename: (from, to) => kept.rename(from, to),
    keep: (platform, written, where) => {
      const at = new Date().toISOString();
      const changes = [...written].map(([action, files]) => {
        const hashes = files.map(({ path, text }) => ({ path, hash: sha256(text) }));
        return [action, () => ({ at, ...where, files: hashes })] as const;
      });
      return kept.change(platform, new Map(changes));
    },
  };
}

/** Whether an export now would write the very same files. */
export function wouldWriteTheSame({ files }: LastExported, now: readonly ExportedFile[]): boolean {
  return (
    files.length === now.length &&
    now.every(({ path, text }, index) => files[index]?.path === path && files[index].hash === sha256(text))
  );
}

/** What became of the files since: `gone` when one is not there, `edited` when one says something else. */
export async function filesSince({ folder, files }: LastExported): Promise<'same' | 'edited' | 'gone'> {
  const states = await Promise.all(
    files.map(async ({ path, hash: written }) => {
      const bytes = await readFile(join(folder, path)).catch(() => null);
      return bytes === null ? 'gone' : sha256(bytes) === written ? 'same' : 'edited';
    }),
  );
  return states.find((state) => state === 'gone') ?? states.find((state) => state === 'edited') ?? 'same';
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
