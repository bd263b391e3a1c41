import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, toFailure } from '@shared/failure/failure.js';
import { platformById } from '@shared/platforms/index.js';
import type { ExportedFile } from '@shared/platforms/platform.js';
import { filesOf } from '@shared/platforms/sheet-markdown.js';
import { type ActionFinding, lintWorkspace } from './lint-workspace.js';
import { factsOf, valuesFor } from './values.js';
import { actionsNamed, type CliWorkspace, environmentNamed } from './workspace.js';
import { writeFileAt } from './write-file.js';

export interface ExportOptions {
  readonly platform: string;
  /** Absolute; null: nothing is written. */
  readonly folder: string | null;
  readonly environment: string | null;
  /** Compare with what is there instead of writing. */
  readonly check: boolean;
}

export interface ExportReport {
  readonly written: readonly ExportedFile[];
  /** As --json prints it. */
  readonly document: {
    readonly platform: string;
    readonly files: readonly { readonly path: string; readonly bytes: number; readonly stale?: boolean }[];
    readonly losses: readonly {
      action: string;
      path: readonly (string | number)[];
      what: string;
      becomes: string;
    }[];
    readonly findings: readonly ActionFinding[];
    readonly failures: readonly (Failure & { readonly action: string })[];
  };
}

/** Exports actions to a platform: its files, or where it has none the fill-in sheet as Markdown. */
export async function exportActions(
  workspace: CliWorkspace,
  ids: readonly string[],
  options: ExportOptions,
): Promise<ExportReport> {
  const platform = platformById(options.platform);
  const environment = environmentNamed(workspace, options.environment);
  const written: ExportedFile[] = [];
  const losses: ExportReport['document']['losses'][number][] = [];
  /** Actions that the platform cannot have at all. */
  const failures: (Failure & { action: string })[] = [];
  for (const { action } of actionsNamed(workspace, ids)) {
    try {
      const values = valuesFor(workspace, action, environment, {});
      const result = platform.export(action, { values, workspace: factsOf(workspace) });
      written.push(...filesOf(platform.id, `${action.name} on ${platform.name}`, result, action.id));
      losses.push(
        ...result.losses.map(({ what, becomes, path }) => ({ action: action.id, path, what, becomes })),
      );
    } catch (error) {
      const failure = toFailure(error);
      if (failure.class !== 'cannot-export') throw error;
      failures.push({ action: action.id, ...failure });
    }
  }
  const findings = await lintWorkspace(workspace, ids, [options.platform], false);
  const files = await Promise.all(written.map((file) => place(file, options)));
  return { written, document: { platform: options.platform, files, losses, findings, failures } };
}

async function place({ path, text }: ExportedFile, { folder, check }: ExportOptions) {
  const bytes = Buffer.byteLength(text);
  if (folder === null) return { path, bytes };
  const file = join(folder, path);
  if (check) {
    const there = await readFile(file, 'utf8').catch(() => null);
    return { path, bytes, stale: there !== text };
  }
  await writeFileAt(file, text);
  return { path, bytes };
}
