import { readFile } from 'node:fs/promises';
import type { Settings } from '../../../shared/ipc/shell.js';
import { settingsPath } from './settings-path.js';

/**
 * The colour scheme that was chosen, read before the window opens: the settings as a whole are checked against their
 * schema, and reading the schema library takes longer than opening the window. A missing or damaged file gives
 * `system`; telling of the damage is the work of `openSettings`.
 * @param folder the data folder
 */
export async function readColorScheme(folder: string): Promise<Settings['colorScheme']> {
  try {
    const { colorScheme } = JSON.parse(await readFile(settingsPath(folder), 'utf8')) as {
      colorScheme?: unknown;
    };
    return colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'system';
  } catch {
    return 'system';
  }
}
