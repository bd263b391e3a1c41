import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import type { ExportedFile } from '@shared/platforms/platform.js';
import { writeFileAt } from '../write-file.js';
import type { Exported, ExportOptions } from './report.js';

export interface PlacedFile {
  /** POSIX, relative to the folder. */
  readonly path: string;
  readonly bytes: number;
  /** With --check: it is missing, or says something else. */
  readonly stale?: boolean;
}

/** Writes the files of an export, or compares them with what is there. */
export function placeFiles(
  { files, sheets }: Exported,
  { folder, check }: ExportOptions,
): Promise<PlacedFile[]> {
  return Promise.all(
    [...files, ...sheets].map(async ({ path, text }) => {
      const bytes = Buffer.byteLength(text);
      if (folder === null) return { path, bytes };
      const file = join(folder, path);
      if (check) return { path, bytes, stale: (await readFile(file, 'utf8').catch(() => null)) !== text };
      await writeFileAt(file, text);
      return { path, bytes };
    }),
  );
}

/**
 * The one document of an export that goes to stdout: its file, or where there is none its sheet.
 * @throws FailureError `bad-usage` when there are several: whoever reads them could not tell them apart
 */
export function onlyDocument({ files, sheets }: Exported): ExportedFile | null {
  const documents = files.length > 0 ? files : sheets;
  const [first, ...more] = documents;
  if (more.length > 0) {
    fail({
      class: 'bad-usage',
      message: `--output - gives one document, and this export has ${documents.length}: ${documents
        .slice(0, 3)
        .map(({ path }) => path)
        .join(', ')}${documents.length > 3 ? ' ...' : ''}.`,
      hint: 'Name one action, or give a folder.',
    });
  }
  return first ?? null;
}
