import type { Kind } from '@shared/action/action';
import { freeId } from '@shared/action/free-id';
import type { PlainMap } from '@shared/document/plain';
import { writeYaml } from '@shared/document/write';
import { spliceEdits } from '@shared/document/splice';
import { applyChanges } from '@shared/document/change';
import { calls } from '@renderer/bridge/bridge';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { openDocument } from './documents/document';
import { edit } from './documents/edit';
import { addDocuments, documentOf, useDocuments } from './documents/store';
import type { StarterAction } from './starters';
import { folderOf } from './folders';
import { openPlace } from './place-focus';
import { openTab } from './tabs';
import type { StoredDocument } from '@shared/ipc/workspace';

/** An id from a name: lower case, words joined by "-". Pure. */
export function idFromName(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 80).replace(/-$/, '');
}

/** The ids of the workspace, by file name and by what the documents say. */
export function takenIds(): ReadonlySet<string> {
  const documents = [...useDocuments.getState().documents.values()];
  return new Set(
    documents.flatMap(({ file, lastValid }) => [
      file.replace(/^.*\//, '').replace(/\.action\.yaml$/, ''),
      ...(lastValid ? [lastValid.id] : []),
    ]),
  );
}

const beginnings: Readonly<Record<Kind, (name: string) => PlainMap>> = {
  http: () => ({ request: { method: 'GET', url: 'https://' } }),
  form: () => ({ parameters: [{ name: 'email', type: 'email', label: 'E-mail', required: 'true' }] }),
  button: (name) => ({ button: { label: name, url: 'https://' } }),
};

/** The text of a new action of a kind. */
export function newActionText(kind: Kind, id: string, name: string): string {
  return writeYaml({ actionbench: '1', id, name, kind, description: '', ...beginnings[kind](name) });
}

/** Takes documents in that main has just written, and opens the first of them at its first step. */
export function takeIn(stored: readonly StoredDocument[]): void {
  addDocuments(stored.map(openDocument));
  const [first] = stored;
  if (first) openTab(first.file);
}

/** What one writes first; a form may do without a request, so nothing of its first step must be written. */
const FIRST_PLACE = { http: ['request', 'url'], button: ['button', 'label'] } as const;

/** Makes an action and opens it at its first step, ready to be written in. */
export async function createAction(kind: Kind, name: string): Promise<void> {
  const id = freeId(idFromName(name) || kind, takenIds());
  const stored = await calls.document.create({ id, text: newActionText(kind, id, name), folder: '' });
  takeIn([stored]);
  if (kind !== 'form') openPlace(stored.file, FIRST_PLACE[kind]);
}

/** Makes an action from one to begin with, under a name and an id of its own, and the answers it gets offline. */
export async function createFromStarter({ text, action, mock }: StarterAction, name: string): Promise<void> {
  const id = freeId(idFromName(name) || action.id, takenIds());
  if (mock !== null) {
    const file = `mocks/${id}.mock.yaml`;
    // Answers that stand there already are somebody's work: they stay.
    await calls.document.save({ file, text: mock, baseHash: null }).catch(() => undefined);
  }
  takeIn([await calls.document.create({ id, text: renamedText(text, id, name), folder: '' })]);
}

function renamedText(text: string, id: string, name: string): string {
  return applyChanges(
    text,
    spliceEdits(text, [
      { kind: 'set', path: ['id'], value: id },
      { kind: 'set', path: ['name'], value: name },
    ]),
  );
}

export async function duplicateAction(file: string): Promise<void> {
  const document = documentOf(file);
  const action = document?.lastValid;
  if (!document || !action) return;
  const id = freeId(action.id, takenIds());
  const text = renamedText(document.text, id, texts.copyOf(action.name));
  takeIn([await calls.document.create({ id, text, folder: folderOf(file) })]);
}

export function toggleAction(file: string): void {
  const action = documentOf(file)?.read?.action;
  if (!action) return;
  const label = action.enabled ? 'switch off' : 'switch on';
  if (action.enabled) edit(file, { kind: 'set', path: ['enabled'], value: false }, { label });
  else edit(file, { kind: 'remove', path: ['enabled'] }, { label });
}
