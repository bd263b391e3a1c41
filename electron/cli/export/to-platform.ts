import { toFailure } from '@shared/failure/failure.js';
import { platformById } from '@shared/platforms/index.js';
import { exportAction } from '@shared/platforms/export-action.js';
import type { ExportedFile } from '@shared/platforms/platform.js';
import { lintWorkspace } from '../lint-workspace.js';
import { factsOf } from '../values.js';
import { actionsNamed, type CliWorkspace, environmentNamed } from '../workspace.js';
import type { Exported, ExportLoss, ExportOptions } from './report.js';

/**
 * Exports actions to a platform: its files, and where it is filled in by hand the sheets as Markdown.
 * @throws FailureError `unknown-platform`, `unknown-action`, `unknown-environment`
 */
export async function exportToPlatform(
  workspace: CliWorkspace,
  ids: readonly string[],
  id: string,
  options: ExportOptions,
): Promise<Exported> {
  const platform = platformById(id);
  const environment = environmentNamed(workspace, options.environment);
  const files: ExportedFile[] = [];
  const sheets: ExportedFile[] = [];
  const losses: ExportLoss[] = [];
  const failures: Exported['failures'][number][] = [];
  const byAction = new Map<string, readonly ExportedFile[]>();
  const around = { ...factsOf(workspace), environments: workspace.environments, environment };
  for (const { action } of actionsNamed(workspace, ids)) {
    try {
      const result = exportAction(platform, action, around);
      files.push(...result.files);
      sheets.push(...result.written.slice(result.files.length));
      byAction.set(action.id, result.written);
      losses.push(
        ...result.losses.map(({ what, becomes, path }) => ({ action: action.id, path, what, becomes })),
      );
    } catch (error) {
      const failure = toFailure(error);
      if (failure.class !== 'cannot-export') throw error;
      failures.push({ action: action.id, ...failure });
    }
  }
  const findings = await lintWorkspace(workspace, ids, [platform.id], false);
  return { files, sheets, losses, findings, failures, byAction, notes: [] };
}
