import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Action } from '@shared/action/action.js';
import { readAction, type ReadAction } from '@shared/action/read.js';
import type { EnvironmentFile } from '@shared/action/schema/workspace.js';
import { fail, type Failure } from '@shared/failure/failure.js';
import type { StoredDocument } from '@shared/ipc/workspace.js';
import { firstProblem } from '@shared/lint/first-problem.js';
import type { WorkspaceContents } from '@services/workspace/contents.js';
import { openWorkspace, type Workspace } from '@services/workspace/open.js';
import type { Surroundings } from './command.js';

/** An action document that could be read. */
export interface ReadDocument extends ReadAction {
  readonly stored: StoredDocument;
  readonly action: Action;
}

/** The workspace as commands use it. */
export interface CliWorkspace {
  readonly files: Workspace;
  readonly contents: WorkspaceContents;
  readonly environments: readonly EnvironmentFile[];
  /** In the order of their ids. */
  readonly actions: readonly ReadDocument[];
  /** Documents that are no actions, each with its first problem. */
  readonly unreadable: readonly {
    readonly stored: StoredDocument;
    readonly read: ReadAction;
    readonly failure: Failure;
  }[];
}

/**
 * Opens --workspace, or the nearest folder upwards that has a workspace.yaml.
 * @param tolerant a document that cannot be read is left to the caller instead of ending the command
 * @throws FailureError `no-workspace`, `bad-document` with file, line and column
 */
export async function openFor(around: Surroundings, { tolerant = false } = {}): Promise<CliWorkspace> {
  const { workspace, contents } = await openWorkspace(await folderOf(around));
  const actions: ReadDocument[] = [];
  const unreadable: CliWorkspace['unreadable'][number][] = [];
  for (const stored of contents.actions) {
    const read = readAction(stored.text, stored.file);
    if (read.action === null) unreadable.push({ stored, read, failure: unreadableFailure(stored, read) });
    else actions.push({ ...read, stored, action: read.action });
  }
  const [first] = unreadable;
  if (first !== undefined && !tolerant) fail(first.failure);
  actions.sort((a, b) => (a.action.id < b.action.id ? -1 : 1));
  return {
    files: workspace,
    contents,
    environments: contents.environments.map(({ file }) => file),
    actions,
    unreadable,
  };
}

/**
 * The actions of these ids, or all.
 * @throws FailureError `unknown-action`, naming those that exist
 */
export function actionsNamed(workspace: CliWorkspace, ids: readonly string[]): readonly ReadDocument[] {
  if (ids.length === 0) return workspace.actions;
  return ids.map((id) => actionNamed(workspace, id));
}

export function actionNamed(workspace: CliWorkspace, id: string): ReadDocument {
  const found = workspace.actions.find(({ action }) => action.id === id);
  if (found !== undefined) return found;
  const broken = workspace.unreadable.find(({ stored }) => stored.file.endsWith(`/${id}.action.yaml`));
  if (broken !== undefined) fail(broken.failure);
  const known = workspace.actions.map(({ action }) => action.id).join(', ');
  return fail({
    class: 'unknown-action',
    message: `There is no action "${id}" in ${workspace.contents.folder}.`,
    hint: known === '' ? 'The workspace has no actions yet.' : `These exist: ${known}.`,
  });
}

/**
 * The environment: --env, else the workspace's own, else the only one.
 * @throws FailureError `unknown-environment`, `bad-document` for one that cannot be read
 */
export function environmentNamed(workspace: CliWorkspace, asked: string | null): string | null {
  const names = workspace.environments.map(({ name }) => name);
  const wanted = asked ?? workspace.contents.workspace.environment ?? null;
  if (wanted !== null && !names.includes(wanted)) {
    const broken = workspace.contents.broken.find(({ file }) => file === `environments/${wanted}.env.yaml`);
    if (broken) fail({ class: 'bad-document', ...broken });
    fail(unknownEnvironment(wanted, names));
  }
  if (wanted !== null) return wanted;
  if (names.length <= 1) return names[0] ?? null;
  return fail({
    class: 'unknown-environment',
    message: 'The workspace has several environments and none was chosen.',
    hint: `Add --env with one of ${names.join(', ')}, or write "environment:" in workspace.yaml.`,
  });
}

function unknownEnvironment(wanted: string, names: readonly string[]): Failure {
  return {
    class: 'unknown-environment',
    message: `There is no environment "${wanted}".`,
    hint: names.length === 0 ? 'The workspace has no environments.' : `Use one of ${names.join(', ')}.`,
  };
}

async function folderOf(around: Surroundings): Promise<string> {
  if (around.workspace !== null) return resolve(around.cwd, around.workspace);
  for (let folder = resolve(around.cwd); ; folder = dirname(folder)) {
    const found = await access(join(folder, 'workspace.yaml')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
    if (dirname(folder) === folder) break;
  }
  return fail({
    class: 'no-workspace',
    message: `${around.cwd} is not inside a workspace.`,
    hint: 'Go to a folder that has a workspace.yaml, or name it with --workspace. "actionbench init" makes one.',
  });
}

function unreadableFailure({ file }: StoredDocument, read: ReadAction): Failure {
  return {
    class: 'bad-document',
    ...firstProblem(file, read),
    hint: 'Mend the file; "actionbench lint" lists everything that is wrong with it.',
  };
}
