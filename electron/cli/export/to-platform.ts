import { toFailure } from '@shared/failure/failure.js';
import { platformById } from '@shared/platforms/index.js';
import type { ExportedFile } from '@shared/platforms/platform.js';
import { filesOf } from '@shared/platforms/sheet-markdown.js';
import { lintWorkspace } from '../lint-workspace.js';
import { factsOf, valuesFor } from '../values.js';
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
  for (const { action } of actionsNamed(workspace, ids)) {
    try {
      const values = valuesFor(workspace, action, environment, {});
      const result = platform.export(action, { values, workspace: factsOf(workspace) });
      const all = filesOf(platform.id, `${action.name} on ${platform.name}`, result, action.id);
      files.push(...result.files);
      sheets.push(...all.slice(result.files.length));
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
  return { files, sheets, losses, findings, failures, notes: [] };
}
