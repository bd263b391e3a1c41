import type { Action } from '@shared/action/action.js';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { Input } from '@shared/ipc/contract.js';
import { type EnvironmentChain, resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues } from '@shared/template/resolve.js';
import type { ResolvedValues } from '@shared/template/values.js';
import { outputShape, type OpenWorkspaces } from './open-workspaces.js';

/** What a request of the window means in the open workspace. */
interface Prepared {
  readonly action: Action;
  readonly environment: EnvironmentChain | null;
  readonly values: ResolvedValues;
  readonly production: boolean;
}

type Asked = Pick<Input<'run.start'>, 'text' | 'environment' | 'given' | 'outputs'>;

/** @throws FailureError `bad-document`, `unknown-environment` */
export async function prepareRun(workspaces: OpenWorkspaces, asked: Asked): Promise<Prepared> {
  const { action } = readAction(asked.text);
  if (action === null) {
    fail({
      class: 'bad-document',
      message: 'The document has errors, so nothing was sent.',
      hint: 'Mend what the YAML view marks, then run it again.',
    });
  }
  const open = await workspaces.current();
  const environments = workspaces.environmentsOf(open).map(({ file }) => file);
  const environment = asked.environment === null ? null : resolveEnvironment(environments, asked.environment);
  const values = resolveValues(action, {
    given: asked.given,
    outputs: asked.outputs,
    outputShape: (id, name) => outputShape(open, id, name),
    environment,
    workspaceContext: open.contents.workspace.context ?? [],
    use: 'panel',
  });
  const production = environments.some((file) => file.name === asked.environment && file.production);
  return { action, environment, values, production };
}
