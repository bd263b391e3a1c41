import type { EnvironmentView, WorkspaceView } from '@shared/ipc/workspace';
import type { Settings } from '@shared/ipc/shell';
import { changeSettings, useSettings } from './settings';
import { useWorkspace } from './workspace';

/** The environment a workspace runs in: the one chosen in the window, else the workspace's own default. Pure. */
export function chosenEnvironment(
  view: WorkspaceView | null,
  settings: Settings | null,
): EnvironmentView | null {
  if (!view || !settings) return null;
  const chosen = settings.environments[view.workspace.id];
  if (chosen === null) return null;
  const named = (name: string | undefined) =>
    view.environments.find((environment) => environment.name === name);
  return named(chosen) ?? named(view.workspace.environment) ?? null;
}

export function useEnvironment(): EnvironmentView | null {
  const view = useWorkspace((state) => state.view);
  const settings = useSettings((state) => state.settings);
  return chosenEnvironment(view, settings);
}

export function currentEnvironment(): EnvironmentView | null {
  return chosenEnvironment(useWorkspace.getState().view, useSettings.getState().settings);
}

/** @param name null: run without an environment */
export function chooseEnvironment(name: string | null): void {
  const view = useWorkspace.getState().view;
  const settings = useSettings.getState().settings;
  if (!view || !settings) return;
  changeSettings({ environments: { ...settings.environments, [view.workspace.id]: name } });
}
