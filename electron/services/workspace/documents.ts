import { mkdir, rename as renameFile, rmdir } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import { actionId } from '../../../shared/action/schema/names.js';
import { applyChanges } from '../../../shared/document/change.js';
import { spliceEdit } from '../../../shared/document/splice.js';
import { fail } from '../../../shared/failure/failure.js';
import type { StoredDocument } from '../../../shared/ipc/workspace.js';
import type { Place } from './known-hashes.js';
import { DEEPEST, listFiles } from './list-files.js';
import { fileKind, resolveInside, stemOf } from './paths.js';
import { hashOnDisk, readText } from './read-text.js';
import { saveDocument } from './save.js';

const FOLDER_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ -]*[\p{L}\p{N}_-])?$/u;

/** @throws FailureError `bad-input` for an id that is none, `already-exists` */
export async function createDocument(
  place: Place,
  id: string,
  text: string,
  folder: string,
): Promise<StoredDocument> {
  await checkFree(place, [id]);
  checkFolder(folder);
  return writeNew(place, { id, text }, folder);
}

/** A document that is to be made. */
export interface NewDocument {
  readonly id: string;
  readonly text: string;
}

/** More at once gains nothing: the disk is what is waited for. */
const AT_ONCE = 8;

/**
 * Makes action documents. That every id is free is checked before the first is written.
 * @throws FailureError `bad-input` for an id that is none, `already-exists`
 */
export async function createDocuments(
  place: Place,
  documents: readonly NewDocument[],
): Promise<readonly StoredDocument[]> {
  await checkFree(
    place,
    documents.map(({ id }) => id),
  );
  const stored: StoredDocument[] = [];
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const batch = documents.slice(from, from + AT_ONCE).map((each) => writeNew(place, each));
    stored.push(...(await Promise.all(batch)));
  }
  return stored;
}

/**
 * Gives an action another id and place: its id in the text, its file, and the file of its mock. The text is written
 * before the file moves, so that a crash between the two loses nothing.
 * @param folder beneath `actions/`, POSIX, empty for the top; it is made when it does not exist
 * @throws FailureError `bad-input` for an id or a folder that is none, `already-exists`
 */
export async function renameDocument(
  place: Place,
  file: string,
  id: string,
  folder: string,
): Promise<StoredDocument> {
  checkAction(file);
  checkFolder(folder);
  const old = await readText(place.folder, file);
  const target = posix.join('actions', folder, `${id}.action.yaml`);
  if (target === file) return old;
  if (stemOf(file) === id) return moved(place, old, target);
  await checkFree(place, [id], file);
  const text = applyChanges(old.text, spliceEdit(old.text, { kind: 'set', path: ['id'], value: id }));
  const { hash } = await saveDocument(place, file, text, old.hash);
  const stored = await moved(place, { file, text, hash }, target);
  const mock = `mocks/${stemOf(file)}.mock.yaml`;
  if ((await hashOnDisk(place.folder, mock)) !== null) await move(place, mock, `mocks/${id}.mock.yaml`);
  return stored;
}

async function moved(
  place: Place,
  { file, text, hash }: StoredDocument,
  target: string,
): Promise<StoredDocument> {
  await move(place, file, target);
  // A folder that the move left empty says nothing any more; one with other files in it stays.
  const left = posix.dirname(file);
  if (left !== 'actions') await rmdir(await resolveInside(place.folder, left)).catch(() => undefined);
  return { file: target, text, hash };
}

export async function removeDocument(
  place: Place,
  file: string,
  discard: (path: string) => Promise<void>,
): Promise<void> {
  const kind = fileKind(file);
  if (kind !== 'environment' && kind !== 'mock') checkAction(file);
  await readText(place.folder, file);
  const path = await resolveInside(place.folder, file);
  await place.known.inTurn(file, () => discard(path));
  place.known.set(file, null);
}

async function writeNew(place: Place, { id, text }: NewDocument, folder = ''): Promise<StoredDocument> {
  const file = posix.join('actions', folder, `${id}.action.yaml`);
  const { hash } = await saveDocument(place, file, text, null);
  return { file, text, hash };
}

async function move({ folder, known }: Place, from: string, to: string): Promise<void> {
  const target = await resolveInside(folder, to);
  if ((await hashOnDisk(folder, to)) !== null) fail(taken(to));
  await mkdir(dirname(target), { recursive: true });
  const hash = await hashOnDisk(folder, from);
  await renameFile(await resolveInside(folder, from), target);
  known.set(from, null);
  known.set(to, hash);
}

/** An id is free when no action has it, in whichever folder and case: some file systems know no case. */
async function checkFree({ folder }: Place, ids: readonly string[], own?: string): Promise<void> {
  for (const id of ids) {
    const checked = actionId.safeParse(id);
    if (checked.success) continue;
    fail({
      class: 'bad-input',
      message: `"${id}" cannot be the id of an action.`,
      hint: checked.error.issues[0]?.message ?? 'Choose another id.',
    });
  }
  const wanted = new Set(ids);
  const other = (await listFiles(folder)).find(
    (file) => file !== own && fileKind(file) === 'action' && wanted.has(stemOf(file).toLowerCase()),
  );
  if (other) fail(taken(other));
}

/** Names that every file system takes, so that a workspace can be cloned anywhere. */
function checkFolder(folder: string): void {
  if (folder === '') return;
  const names = folder.split('/');
  if (names.length <= DEEPEST && names.every((name) => FOLDER_NAME.test(name))) return;
  fail({
    class: 'bad-input',
    message: `"${folder}" cannot be a folder of actions.`,
    hint: 'Write letters, digits, blanks, "-" and "_", with "/" between a folder and one inside it.',
  });
}

function checkAction(file: string): void {
  if (fileKind(file) === 'action') return;
  fail({
    class: 'bad-input',
    message: `${file} is no action.`,
    hint: 'Choose a file in the folder actions/.',
  });
}

/** @param file that has the name */
export function taken(file: string) {
  return {
    class: 'already-exists',
    message: `There is already ${file}.`,
    hint: 'Choose another id.',
  } as const;
}
