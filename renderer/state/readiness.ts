import { create } from 'zustand';
import type { Action } from '@shared/action/action';
import { toFailure } from '@shared/failure/failure';
import type { Finding } from '@shared/lint/finding';
import { platforms } from '@shared/platforms';
import type { Loss, Platform, WorkspaceFacts } from '@shared/platforms/platform';
import type { ResolvedValues } from '@shared/template/values';
import { documentOf, useDocuments } from './documents/store';
import { currentEnvironment } from './environment';
import { useRuns } from './runs';
import { samplesOf } from './samples';
import { useTabs } from './tabs';
import { givers, resolvedValues } from './values';
import { useWorkspace } from './workspace';

/** What an export of the action to a platform would be. */
export interface PlatformState {
  readonly platform: Platform;
  readonly state: 'ready' | 'losses' | 'cannot';
  /** What this action loses there. */
  readonly losses: readonly Loss[];
  /** What every action leaves to the prompt or to a server there. */
  readonly inherent: readonly Loss[];
  /** What stands in the way, when it cannot. */
  readonly obstacles: readonly Pick<Finding, 'message' | 'path'>[];
}

/** What each platform makes of an action: ready, with losses, or not at all and why. Pure. */
function platformStates(
  action: Action,
  values: ResolvedValues,
  workspace: WorkspaceFacts,
): readonly PlatformState[] {
  return platforms.map((platform) => {
    const obstacles = platform.check(action, workspace).filter(({ severity }) => severity === 'error');
    if (obstacles.length > 0) return { platform, state: 'cannot', losses: [], inherent: [], obstacles };
    try {
      const all = platform.export(action, { values, workspace }).losses;
      const losses = all.filter(isOwn);
      const inherent = all.filter((loss) => !isOwn(loss));
      return { platform, state: losses.length > 0 ? 'losses' : 'ready', losses, inherent, obstacles };
    } catch (error) {
      const { message } = toFailure(error);
      return { platform, state: 'cannot', losses: [], inherent: [], obstacles: [{ message, path: [] }] };
    }
  });
}

/** Whether a loss is this action's, and not every action's on that platform. */
function isOwn(loss: Loss): boolean {
  return loss.inherent !== true;
}

/** What an action may refer to beside its own document. */
export function workspaceFacts(): WorkspaceFacts {
  const { documents } = useDocuments.getState();
  return {
    actions: [...documents.values()].flatMap(({ lastValid }) => (lastValid ? [lastValid] : [])),
    context: useWorkspace.getState().view?.workspace.context ?? [],
  };
}

interface ReadinessState {
  readonly file: string | null;
  readonly states: readonly PlatformState[];
}

const useReadinessStore = create<ReadinessState>(() => ({ file: null, states: [] }));

/** The platforms of the current document, a moment after its last edit; null: not known yet. */
export function useReadiness(file: string | null): readonly PlatformState[] | null {
  return useReadinessStore((state) => (file !== null && state.file === file ? state.states : null));
}

const AFTER_KEYSTROKE_MS = 180;

function compute(): void {
  const { current } = useTabs.getState();
  const action = current === null ? undefined : documentOf(current)?.lastValid;
  if (!current || !action) return;
  const values = resolvedValues(action, {
    view: useWorkspace.getState().view,
    environment: currentEnvironment(),
    samples: samplesOf(action.id),
    outputs: useRuns.getState().outputs,
    neighbours: givers(action, useDocuments.getState().documents),
  });
  useReadinessStore.setState({ file: current, states: platformStates(action, values, workspaceFacts()) });
}

/** Keeps the readiness of the current document up to date, once for all who show it. */
export function followWithReadiness(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: Action | null | undefined;
  const look = () => {
    const { current } = useTabs.getState();
    const action = current === null ? undefined : documentOf(current)?.lastValid;
    if (action === seen) return;
    seen = action;
    clearTimeout(timer);
    timer = setTimeout(compute, AFTER_KEYSTROKE_MS);
  };
  useDocuments.subscribe(look);
  useTabs.subscribe(look);
  look();
}
