import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Action } from '@shared/action/action';
import type { ValueShape } from '@shared/action/schema/parameter';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';
import type { ResolvedValues } from '@shared/template/values';
import type { EnvironmentView, WorkspaceView } from '@shared/ipc/workspace';
import { useDocument, useDocuments, type OpenDocument } from './documents';
import { useEnvironment } from './environment';
import { referredNames } from './references';
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
  /** The actions whose outputs the action may refer to. */
  readonly neighbours: readonly Action[];
}

/** What values are resolved from. A description that is being typed does not change any. */
type Valued = Pick<Action, 'parameters' | 'context' | 'request' | 'button' | 'speech'>;

interface Resolved {
  readonly action: Valued;
  readonly given: Given;
  readonly values: ResolvedValues;
}

/** The last values of each action: several parts of the window ask for them after every keystroke. */
const lastResolved = new Map<string, Resolved>();

/** The values an action would run with now. An environment that cannot be resolved counts as none: lint says why. */
export function resolvedValues(action: Action, given: Given): ResolvedValues {
  const last = lastResolved.get(action.id);
  if (last && isSameAction(last.action, action) && isSameGiven(last.given, given)) return last.values;
  const values = resolve(action, given);
  lastResolved.set(action.id, { action, given, values });
  return values;
}

function isSameAction(a: Valued, b: Valued): boolean {
  return (
    a.parameters === b.parameters &&
    a.context === b.context &&
    a.request === b.request &&
    a.button === b.button &&
    a.speech === b.speech
  );
}

function isSameGiven(a: Given, b: Given): boolean {
  return (
    a.view === b.view &&
    a.environment === b.environment &&
    a.samples === b.samples &&
    a.outputs === b.outputs &&
    a.neighbours.length === b.neighbours.length &&
    a.neighbours.every((neighbour, at) => neighbour === b.neighbours[at])
  );
}

function resolve(action: Action, { view, environment, samples, outputs, neighbours }: Given): ResolvedValues {
  return resolveValues(action, {
    given: samples,
    outputs,
    outputShape: (actionId, name) => outputShape(neighbours, actionId, name),
    environment: view && environment ? chainOf(view, environment.name) : null,
    workspaceContext: view?.workspace.context ?? [],
    use: 'panel',
  });
}

/** What another action declares of an output, so that a text for it is read as its type. */
function outputShape(neighbours: readonly Action[], actionId: string, name: string): ValueShape | null {
  const output = neighbours
    .find(({ id }) => id === actionId)
    ?.outputs.find((candidate) => candidate.name === name);
  return output ? { type: output.type ?? 'string', example: output.example } : null;
}

/** The actions that give the outputs an action refers to. */
export function givers(
  action: Action | null,
  documents: ReadonlyMap<string, OpenDocument>,
): readonly Action[] {
  if (!action) return [];
  const { givers: ids } = referredNames(action);
  if (ids.size === 0) return [];
  return [...documents.values()].flatMap(({ lastValid }) =>
    lastValid && ids.has(lastValid.id) ? [lastValid] : [],
  );
}

/** An environment with what it inherits; a circle or a missing base gives null: the finding on it says why. */
export function chainOf(view: WorkspaceView, name: string) {
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
  // Outputs are typed and exemplified by the actions that give them: when one of those changes, so does the value.
  const neighbours = useDocuments(useShallow(({ documents }) => givers(action, documents)));
  return useMemo(
    () => action && resolvedValues(action, { view, environment, samples, outputs, neighbours }),
    [action, view, environment, samples, outputs, neighbours],
  );
}
