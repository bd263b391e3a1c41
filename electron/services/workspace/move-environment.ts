import { unlink } from 'node:fs/promises';
import { fail } from '../../../shared/failure/failure.js';
import { taken } from './documents.js';
import type { Place } from './known-hashes.js';
import { fileKind, resolveInside } from './paths.js';
import { hashOnDisk } from './read-text.js';
import { conflict, saveDocument } from './save.js';

/** The move of an environment's file to another name, with the text it has there. */
export interface EnvironmentMove {
  readonly file: string;
  readonly to: string;
  readonly text: string;
  /** What stands on disk at `file`. */
  readonly baseHash: string;
}

/**
 * Gives an environment's file another name. The new file is written before the old one goes, so that a crash between
 * the two loses nothing.
 * @throws FailureError `already-exists`, `conflict`, `bad-input`
 */
export async function moveEnvironment(
  place: Place,
  { file, to, text, baseHash }: EnvironmentMove,
): Promise<{ readonly hash: string }> {
  for (const each of [file, to]) {
    if (fileKind(each) === 'environment') continue;
    fail({
      class: 'bad-input',
      message: `${each} is no environment.`,
      hint: 'Choose a file in the folder environments/.',
    });
  }
  if ((await hashOnDisk(place.folder, to)) !== null) fail(taken(to));
  const onDisk = await hashOnDisk(place.folder, file);
  if (onDisk !== baseHash) fail(conflict(file, onDisk));
  const saved = await saveDocument(place, to, text, null);
  const path = await resolveInside(place.folder, file);
  await place.known.inTurn(file, () => unlink(path));
  place.known.set(file, null);
  return saved;
}
