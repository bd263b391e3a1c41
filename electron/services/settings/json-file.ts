import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import type { Failure } from '../../../shared/failure/failure.js';

/** What a file of ours held, and the notice to show when it was damaged and set aside. */
export interface ReadJson<T> {
  readonly value: T;
  readonly notice: Failure | null;
}

/**
 * Reads a small JSON file of ours. A missing file gives the schema's reading of `empty`; a damaged one is renamed and
 * gives the same, with a notice.
 */
export async function readJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  empty: unknown,
): Promise<ReadJson<T>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return { value: schema.parse(empty), notice: null };
  const read = schema.safeParse(parsed(text));
  if (read.success) return { value: read.data, notice: null };
  const aside = `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(path, aside);
  return {
    value: schema.parse(empty),
    notice: {
      class: 'unreadable-file',
      message: `${basename(path)} was damaged, so Actionbench set it aside and began a new one.`,
      hint: `The old file is ${aside}.`,
    },
  };
}

/** Writes a small JSON file of ours; a crash leaves the old or the new one. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
