import { useMemo } from 'react';
import { entryName } from '@shared/secrets/entries';
import type { EnvironmentView, WorkspaceView } from '@shared/ipc/workspace';
import { renderRequest } from '@shared/template/render/request';
import { referencesOf } from '@shared/template/references';
import type { Action } from '@shared/action/action';
import { useDocuments } from '@renderer/state/documents';
import { useSecrets } from '@renderer/state/secrets';
import { resolvedValues } from '@renderer/state/values';
import { useWorkspace } from '@renderer/state/workspace';

/**
 * The hosts that the actions using an entry send it to: what a new value is bound to unless the person writes other
 * ones. Null asks for the environments that have no entry of their own.
 */
export function useRequestHosts(name: string, environment: string | null): readonly string[] {
  const documents = useDocuments((state) => state.documents);
  const entries = useSecrets((state) => state.entries);
  const view = useWorkspace((state) => state.view);
  return useMemo(() => {
    if (!view) return [];
    const served = view.environments.filter((each) =>
      environment === null
        ? !entries?.some((entry) => entry.name === name && entry.environment === each.name)
        : each.name === environment,
    );
    const actions = [...documents.values()].flatMap(({ lastValid }) => (lastValid ? [lastValid] : []));
    const hosts = served.flatMap((each) =>
      actions.filter((action) => sends(action, name, each, view)).map((action) => hostOf(action, each, view)),
    );
    return [...new Set(hosts.filter((host) => host !== null))].sort();
  }, [name, environment, documents, entries, view]);
}

/** Whether an action sends this entry in an environment. */
function sends(action: Action, name: string, environment: EnvironmentView, view: WorkspaceView): boolean {
  const files = view.environments.map(({ file }) => file);
  return referencesOf(action).some(
    ({ reference }) =>
      reference.source === 'secret' && entryName(reference.name, environment.file, files) === name,
  );
}

function hostOf(action: Action, environment: EnvironmentView, view: WorkspaceView): string | null {
  if (!action.request) return null;
  const values = resolvedValues(action, { view, environment, samples: {}, outputs: {}, neighbours: [] });
  const url = renderRequest(action, values)
    .url.map(({ text }) => text)
    .join('');
  return URL.canParse(url) ? new URL(url).host || null : null;
}
