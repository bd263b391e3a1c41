import { formatById } from '@shared/formats/index.js';
import { lintWorkspace } from '../lint-workspace.js';
import { factsOf, valuesFor } from '../values.js';
import { actionsNamed, type CliWorkspace, environmentNamed } from '../workspace.js';
import type { Exported, ExportOptions } from './report.js';

/**
 * Writes actions as a general format.
 * @throws FailureError `bad-usage` for an unknown format, `unknown-action`, `unknown-environment`
 */
export async function exportToFormat(
  workspace: CliWorkspace,
  ids: readonly string[],
  id: string,
  options: ExportOptions,
): Promise<Exported> {
  const format = formatById(id);
  const environment = environmentNamed(workspace, options.environment);
  const { files, losses, notes, failures } = format.export(
    actionsNamed(workspace, ids).map(({ action }) => action),
    {
      title: workspace.contents.workspace.name,
      values: (action) => valuesFor(workspace, action, environment, {}),
      workspace: factsOf(workspace),
    },
  );
  return {
    files,
    sheets: [],
    losses: losses.map(({ action, path, what, becomes }) => ({ action, path, what, becomes })),
    findings: await lintWorkspace(workspace, ids, [], false),
    failures,
    notes,
  };
}
