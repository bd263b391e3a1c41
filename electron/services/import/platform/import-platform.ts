import { fail } from '@shared/failure/failure.js';
import type { Platform } from '@shared/platforms/platform.js';
import { readDocuments } from '../documents.js';
import type { Imported } from '../imported.js';
import { platformFile, platformTitle } from './platform-file.js';

/**
 * Reads a file of the platform that is said.
 * @throws FailureError `bad-input`; `bad-usage` for a platform without files
 */
export function importPlatform(text: string, platform: Platform): Imported {
  const format = platformTitle(platform);
  const result = platform.import?.(text);
  if (result) return { ...readDocuments(format, result), id: platform.id, format };
  return fail({
    class: 'bad-usage',
    message: `${format} has no file that can be imported.`,
    hint: 'Leave the format out: what the text is will be found.',
  });
}

/** Reads JSON as a file of the platform it explains best; null: of none. */
export function importAnyPlatform(text: string): Imported | null {
  const found = platformFile(text);
  if (found === null) return null;
  const format = platformTitle(found.platform);
  return { ...readDocuments(format, found.result), id: found.platform.id, format };
}
