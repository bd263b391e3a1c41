import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Starter } from '../../../shared/ipc/starters.js';
import { stemOf } from './paths.js';

/**
 * The actions to begin with that the app ships, by id.
 * @param folder where they stand
 */
export async function readStarters(folder: string): Promise<readonly Starter[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.action.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      id: stemOf(file),
      text: await readFile(join(folder, file), 'utf8'),
      mock: await readFile(join(folder, `${stemOf(file)}.mock.yaml`), 'utf8').catch(() => null),
    })),
  );
}
