import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import type { Format, FormatResult } from '@shared/formats/format';
import { useDocuments } from '@renderer/state/documents';
import { useEnvironment } from '@renderer/state/environment';
import { workspaceFacts } from '@renderer/state/readiness';
import { useRuns } from '@renderer/state/runs';
import { samplesOf } from '@renderer/state/samples';
import { givers, resolvedValues } from '@renderer/state/values';
import { useWorkspace } from '@renderer/state/workspace';

/** What a format makes of actions with the values at hand, and those of the environment as its file says them. */
export function useExported(format: Format, actions: readonly Action[]): FormatResult {
  const view = useWorkspace((state) => state.view);
  const environment = useEnvironment();
  const documents = useDocuments((state) => state.documents);
  const outputs = useRuns((state) => state.outputs);
  return useMemo(() => {
    const environments = view?.environments.map((each) => ({ ...each, file: each.written })) ?? [];
    const written = view && { ...view, environments };
    return format.export(actions, {
      title: view?.workspace.name ?? '',
      values: (action) =>
        resolvedValues(action, {
          view: written,
          environment,
          samples: samplesOf(action.id),
          outputs,
          neighbours: givers(action, documents),
        }),
      workspace: workspaceFacts(),
    });
  }, [format, actions, view, environment, documents, outputs]);
}
