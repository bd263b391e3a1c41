import { readdirSync, readFileSync } from 'node:fs';
import { readAction } from '@shared/action/read';
import { readEnvironmentFile, readWorkspaceFile } from '@shared/action/read-workspace';
import type { Action } from '@shared/action/action';
import type { LintWorkspace } from '@shared/lint';
import type { ExportContext, WorkspaceFacts } from '@shared/platforms/platform';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';

const FOLDER = new URL('../../../resources/example/', import.meta.url);

function textsIn(folder: string): readonly string[] {
  const at = new URL(folder, FOLDER);
  return readdirSync(at)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(new URL(name, at), 'utf8'));
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('The example workspace cannot be read.');
  return value;
}

/** The actions of the example workspace. */
export const exampleActions: readonly Action[] = textsIn('actions/').map((text) =>
  must(readAction(text).action),
);

const environments = textsIn('environments/').map((text) => must(readEnvironmentFile(text).value));
const workspaceFile = must(readWorkspaceFile(readFileSync(new URL('workspace.yaml', FOLDER), 'utf8')).value);

export const exampleFacts: WorkspaceFacts = { actions: exampleActions, context: workspaceFile.context ?? [] };
export const exampleWorkspace: LintWorkspace = { ...exampleFacts, environments };

/** The values of an action in the staging environment, examples filled in. */
export function exampleValues(action: Action): ExportContext['values'] {
  const typed = new Map(exampleActions.map(({ id, outputs }) => [id, outputs]));
  return resolveValues(action, {
    environment: resolveEnvironment(environments, 'staging'),
    workspaceContext: exampleFacts.context,
    use: 'panel',
    outputShape: (id, name) => {
      const output = typed.get(id)?.find((candidate) => candidate.name === name);
      return output ? { type: output.type ?? 'string', example: output.example } : null;
    },
  });
}
