import { dataFolder } from '@services/settings/data-folder.js';
import { openExports } from '@services/settings/exports.js';
import { type CliWorkspace, environmentNamed } from '../workspace.js';
import type { Exported, ExportOptions } from './report.js';

/**
 * Keeps what was exported to a platform, so that the app can say how current it is. What is written stands without that:
 * a data folder that cannot be written, as on a build server, fails no export.
 */
export async function rememberExport(
  workspace: CliWorkspace,
  platform: string,
  { byAction }: Exported,
  { folder, environment }: ExportOptions & { readonly folder: string },
): Promise<void> {
  if (byAction === undefined || byAction.size === 0) return;
  await openExports(dataFolder(), workspace.contents.workspace.id)
    .keep(platform, byAction, { folder, environment: environmentNamed(workspace, environment) })
    .catch(() => undefined);
}
