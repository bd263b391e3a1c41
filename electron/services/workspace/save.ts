import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fail, type Failure } from '../../../shared/failure/failure.js';
import type { Place } from './known-hashes.js';
import { fileKind, resolveInside } from './paths.js';
import { hashOf, hashOnDisk } from './read-text.js';

/**
 * Writes a document atomically (write, fsync, rename) when the file on disk still is what it was based on.
 * @throws FailureError `conflict`, `unwritable-file`, `outside-workspace`
 */
export async function saveDocument(
  { folder, known }: Place,
  file: string,
  text: string,
  baseHash: string | null,
): Promise<{ readonly hash: string }> {
  if (!fileKind(file)) fail(notOurs(file));
  return known.inTurn(file, async () => {
    const onDisk = await hashOnDisk(folder, file);
    const hash = hashOf(text);
    if (onDisk !== baseHash && onDisk !== hash) fail(conflict(file, onDisk));
    if (onDisk !== hash) await write(folder, file, text);
    known.set(file, hash);
    return { hash };
  });
}

/** Writes a file of the workspace, making its folder. */
async function write(folder: string, file: string, text: string): Promise<void> {
  const path = await resolveInside(folder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    fail({
      class: 'unwritable-file',
      message: `${file} could not be written (${code}).`,
      hint:
        code === 'ENOSPC' ? 'Free some disk space, then save again.' : 'Check the permissions of the folder.',
    });
  }
}

/** Another program wrote or removed the file meanwhile. */
export function conflict(file: string, onDisk: string | null): Failure {
  return onDisk === null
    ? {
        class: 'conflict',
        message: `${file} was deleted or moved by another program.`,
        hint: 'Save it again to bring it back, or close it.',
      }
    : {
        class: 'conflict',
        message: `${file} was changed by another program since you opened it.`,
        hint: 'Compare the two and choose which one to keep.',
      };
}

function notOurs(file: string): Failure {
  return {
    class: 'bad-input',
    message: `${file} is no file of a workspace.`,
    hint: 'Actions stand in actions/, environments in environments/, mocks in mocks/.',
  };
}
