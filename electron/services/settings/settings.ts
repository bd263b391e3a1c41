import { settingsSchema, type Settings } from '../../../shared/ipc/shell.js';
import { readJsonFile, writeJsonFile, type ReadJson } from './json-file.js';
import { settingsPath } from './settings-path.js';

/** The settings of the window: read once, kept in memory, written one after the other. */
export interface SettingsFile {
  read(): Promise<Settings>;
  /** Writes the keys given over those kept, and gives all of them. */
  write(change: Partial<Settings>): Promise<Settings>;
  /** What became of a damaged file; null when all is well. */
  notice(): Promise<ReadJson<Settings>['notice']>;
}

/** @param folder the data folder */
export function openSettings(folder: string): SettingsFile {
  const path = settingsPath(folder);
  const first = readJsonFile(path, settingsSchema, {});
  let kept: Promise<Settings> = first.then(({ value }) => value);
  return {
    read: () => kept,
    notice: async () => (await first).notice,
    write(change) {
      const before = kept;
      const written = before.then(async (settings) => {
        const next = settingsSchema.parse({ ...settings, ...change });
        await writeJsonFile(path, next);
        return next;
      });
      // A write that failed leaves what was there before.
      kept = written.catch(() => before);
      return written;
    },
  };
}
