import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '@shared/failure/failure.js';

/**
 * Writes a file a command was asked for, its folders included.
 * @throws FailureError `unwritable-file`
 */
export async function writeFileAt(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
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
