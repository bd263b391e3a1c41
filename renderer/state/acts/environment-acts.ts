import { environmentName } from '@shared/action/schema/names';
import { applyChanges } from '@shared/document/change';
import type { DocumentEdit } from '@shared/document/edit';
import { spliceEdits } from '@shared/document/splice';
import { writeYaml } from '@shared/document/write';
import { fail } from '@shared/failure/failure';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { environmentFile, renameEnvironment } from '@shared/rename/environment';
import { renameEnvironmentValue } from '@shared/rename/environment-value';
import { nameOrFail } from '@shared/rename/new-name';
import type { FileText, RewrittenFile } from '@shared/rename/file-text';
import { actTexts as texts } from '@renderer/texts/acts';
import { environmentTexts } from '@renderer/texts/environments';
import { useWorkspace } from '../workspace';
import type { FilePart } from './act';
import { perform } from './acts';
import { textOf, textsOfWorkspace } from './texts-of-workspace';

const environments = (): readonly EnvironmentView[] => useWorkspace.getState().view?.environments ?? [];

/** Edits one environment's file, nothing else of it. @param what is edited, as undo says it: `api` */
export function editEnvironment(
  { path, name }: EnvironmentView,
  edits: readonly DocumentEdit[],
  what: string,
): Promise<void> {
  return perform(async () => {
    const part = edited(await textOf(path), edits);
    return part && { label: texts.edit(what, name), parts: [part] };
  });
}

/** Makes an environment that says nothing yet, or what its base says. */
export function createEnvironment(name: string, base: string | null): Promise<void> {
  return perform(async () => {
    checkNew(name);
    const plain = { actionbench: '1', name, ...(base === null ? {} : { extends: base }), values: {} };
    const after = {
      file: environmentFile(name),
      text: `# yaml-language-server: $schema=../schema/environment.schema.json\n${writeYaml(plain)}`,
    };
    return Promise.resolve({ label: texts.create(name), parts: [{ before: null, after }] });
  });
}

/** Copies an environment's file, comments included; the copy is never production by accident. */
export function duplicateEnvironment(from: EnvironmentView, name: string): Promise<void> {
  return perform(async () => {
    checkNew(name);
    const { text } = await textOf(from.path);
    const changes = spliceEdits(text, [
      { kind: 'set', path: ['name'], value: name },
      ...(from.file.production === undefined ? [] : [{ kind: 'remove', path: ['production'] } as const]),
    ]);
    const after = { file: environmentFile(name), text: applyChanges(text, changes) };
    return { label: texts.duplicate(name), parts: [{ before: null, after }] };
  });
}

/** @throws FailureError `bad-input` while another environment extends it */
export function deleteEnvironment({ path, name }: EnvironmentView): Promise<void> {
  return perform(async () => {
    const heir = environments().find(({ file }) => file.extends === name);
    if (heir) {
      fail({
        class: 'bad-input',
        message: environmentTexts.extended(heir.name, name),
        hint: environmentTexts.extendedHint,
      });
    }
    const workspace = await textOf('workspace.yaml');
    const isDefault = useWorkspace.getState().view?.workspace.environment === name;
    const part = isDefault ? edited(workspace, [{ kind: 'remove', path: ['environment'] }]) : null;
    return {
      label: texts.remove(name),
      parts: [...(part ? [part] : []), { before: await textOf(path), after: null }],
    };
  });
}

/** Renames an environment in its file, its heirs, the workspace, the cases and the keychain. */
export function renameEnvironmentAct({ path, name: from }: EnvironmentView, to: string): Promise<void> {
  return perform(async () => {
    const taken = environments().flatMap(({ name }) => (name === from ? [] : [name]));
    const rewritten = renameEnvironment(await textsOfWorkspace(), { file: path, from, to, taken });
    if (rewritten.length === 0) return null;
    return {
      label: texts.renameEnvironment(from, to),
      parts: rewritten.map(partOf),
      move: { what: 'environment', from, to },
    };
  });
}

/** Renames a value in every environment and every action that uses it. */
export function renameValue(from: string, to: string): Promise<void> {
  return perform(async () => {
    const names = environments().flatMap(({ file }) => Object.keys(file.values ?? {}));
    const rewritten = renameEnvironmentValue(
      await textsOfWorkspace(),
      from,
      to,
      names.filter((name) => name !== from),
    );
    return rewritten.length === 0
      ? null
      : { label: texts.renameValue(from, to), parts: rewritten.map(partOf) };
  });
}

/** Which environment a workspace begins with, for everyone who opens it. */
export function setDefaultEnvironment(name: string): Promise<void> {
  return perform(async () => {
    const part = edited(await textOf('workspace.yaml'), [
      { kind: 'set', path: ['environment'], value: name },
    ]);
    return part && { label: texts.edit('default', name), parts: [part] };
  });
}

function checkNew(name: string): void {
  nameOrFail(environmentName, name, 'an environment');
  if (!environments().some((each) => each.name === name || each.path === environmentFile(name))) return;
  fail({ class: 'already-exists', message: environmentTexts.taken(name), hint: environmentTexts.takenHint });
}

function edited(before: FileText, edits: readonly DocumentEdit[]): FilePart | null {
  const text = applyChanges(before.text, spliceEdits(before.text, edits));
  return text === before.text ? null : { before, after: { file: before.file, text } };
}

function partOf({ file, text, before }: RewrittenFile): FilePart {
  return { before, after: { file, text } };
}
