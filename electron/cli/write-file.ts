import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '@shared/failure/failure.js';

/**
 * Writes a file a command was asked for, its folders included.
 * @throws FailureError `unwritable-file`
 */
export async function writeFileAt(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail({
      class: 'unwritable-file',
      message: `${path} could not be written${code === undefined ? '' : ` (${code})`}.`,
      hint: 'Check the permissions of the folder, or choose another one with --output.',
    });
  }
}

/**
 * Makes a folder and those above it. The `recursive` option of Node's mkdir (20 to 24) never ends where a folder exists
 * and can hold no other, as /proc.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await make(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make(path);
  }
}

async function make(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}
