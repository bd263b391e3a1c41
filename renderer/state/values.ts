import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import type { ValueShape } from '@shared/action/schema/parameter';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';
import type { ResolvedValues } from '@shared/template/values';
import type { EnvironmentView, WorkspaceView } from '@shared/ipc/workspace';
import { useDocument, useDocuments } from './documents';
import { useEnvironment } from './environment';
import { useRuns } from './runs';
import { useSamples, type Samples } from './samples';
import { useStatic } from './static';
import { useWorkspace } from './workspace';

const noSamples: Samples = {};

interface Given {
  readonly view: WorkspaceView | null;
  readonly environment: EnvironmentView | null;
  readonly samples: Samples;
  readonly outputs: Samples;
}

/** The values an action would run with now. An environment that cannot be resolved counts as none: lint says why. */
export function resolvedValues(
  action: Action,
  { view, environment, samples, outputs }: Given,
): ResolvedValues {
  return resolveValues(action, {
    given: samples,
    outputs,
    outputShape,
    environment: view && environment ? chainOf(view, environment.name) : null,
    workspaceContext: view?.workspace.context ?? [],
    use: 'panel',
  });
}

/** What another action of the workspace declares of an output, so that a text for it is read as its type. */
function outputShape(actionId: string, name: string): ValueShape | null {
  for (const { lastValid } of useDocuments.getState().documents.values()) {
    if (lastValid?.id !== actionId) continue;
    const output = lastValid.outputs.find((candidate) => candidate.name === name);
    if (output) return { type: output.type ?? 'string', example: output.example };
  }
  return null;
}

function chainOf(view: WorkspaceView, name: string) {
  try {
    return resolveEnvironment(
      view.environments.map(({ file }) => file),
      name,
    );
  } catch {
    return null;
  }
}

/** The values of a document's last valid state in the chosen environment, with what the test panel holds. */
export function useResolved(file: string | null): ResolvedValues | null {
  const action = useDocument(file)?.lastValid ?? null;
  const view = useWorkspace((state) => state.view);
  const environment = useEnvironment();
  const typed = useSamples(action?.id ?? '');
  const samples = useStatic(file) ? noSamples : typed;
  const outputs = useRuns((state) => state.outputs);
  return useMemo(
    () => action && resolvedValues(action, { view, environment, samples, outputs }),
    [action, view, environment, samples, outputs],
  );
}
