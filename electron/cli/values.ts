import type { Action } from '@shared/action/action.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues } from '@shared/template/resolve.js';
import type { ResolvedValues } from '@shared/template/values.js';
import type { GivenValues } from '@shared/ipc/limits.js';
import type { CliWorkspace } from './workspace.js';

/** The values of a single run or preview: --set, then the example, then the default. */
export function valuesFor(
  workspace: CliWorkspace,
  action: Action,
  environment: string | null,
  given: GivenValues,
): ResolvedValues {
  return resolveValues(action, {
    given,
    environment: environment === null ? null : resolveEnvironment(workspace.environments, environment),
    outputs: {},
    outputShape: (id, output) => outputShape(workspace, id, output),
    workspaceContext: workspace.contents.workspace.context ?? [],
    use: 'panel',
  });
}

/** What another action declares of an output, so that a text given for it is read as its type. */
export function outputShape(workspace: CliWorkspace, id: string, name: string) {
  const giver = workspace.actions.find(({ action }) => action.id === id);
  const output = giver?.action.outputs.find((candidate) => candidate.name === name);
  return output === undefined ? null : { type: output.type ?? 'string', example: output.example };
}

/** What actions of the workspace may refer to outside their own documents. */
export function factsOf(workspace: CliWorkspace) {
  return {
    actions: workspace.actions.map(({ action }) => action),
    context: workspace.contents.workspace.context ?? [],
  };
}
