import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fail, FailureError } from '../../../shared/failure/failure.js';
import { LIMITS } from '../../../shared/ipc/limits.js';
import type { StoredDocument } from '../../../shared/ipc/workspace.js';
import { resolveInside } from './paths.js';

/** SHA-256, hex: how a document's state on disk is named. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a file of the workspace. A byte-order mark stays in the text, so that a save changes no other byte.
 * @throws FailureError `not-found`, `unreadable-file`, `outside-workspace`
 */
export async function readText(folder: string, file: string): Promise<StoredDocument> {
  const bytes = await readBytes(await resolveInside(folder, file), file);
  try {
    return {
      file,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      hash: hashOf(bytes),
    };
  } catch {
    return fail({
      class: 'unreadable-file',
      message: `${file} is not UTF-8 text.`,
      hint: 'Save it again in your editor with the encoding UTF-8.',
    });
  }
}

/** The hash of what stands on disk; null when there is no file. */
export async function hashOnDisk(folder: string, file: string): Promise<string | null> {
  try {
    return hashOf(await readBytes(await resolveInside(folder, file), file));
  } catch (error) {
    if (error instanceof FailureError && error.failure.class === 'not-found') return null;
    throw error;
  }
}

async function readBytes(path: string, file: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.documentChars) {
      return fail({
        class: 'unreadable-file',
        message: `${file} is ${Math.ceil(size / 2 ** 20)} MiB, too large for a file of a workspace.`,
        hint: 'Move large sample data out of the file.',
      });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof FailureError) throw error;
    return fail(readFailure(file, error));
  }
}

function readFailure(file: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      class: 'not-found',
      message: `There is no file ${file} in the workspace.`,
      hint: 'It may have been renamed or deleted; look for it in the folder.',
    } as const;
  }
  return {
    class: 'unreadable-file',
    message: `${file} could not be read (${code}).`,
    hint:
      code === 'EISDIR'
        ? 'A folder has the name of a file: rename it.'
        : 'Check the permissions of the file.',
  } as const;
}
