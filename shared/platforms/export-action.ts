import type { Action } from '../action/action.js';
import type { EnvironmentFile } from '../action/schema/workspace.js';
import { resolveEnvironment } from '../template/environment.js';
import { resolveValues } from '../template/resolve.js';
import type { ExportedFile, ExportResult, Platform, WorkspaceFacts } from './platform.js';
import { filesOf } from './sheet-markdown.js';

/** What an export depends on beside the action and the platform. */
export interface ExportAround extends WorkspaceFacts {
  readonly environments: readonly EnvironmentFile[];
  /** The one whose values are filled in; null: none. */
  readonly environment: string | null;
}

export interface ExportedAction extends ExportResult {
  /** All that is written: the platform's files, then the sheet as Markdown where people fill in a form. */
  readonly written: readonly ExportedFile[];
}

/**
 * The export of an action as the app and the command line write it: the same bytes from both, so that what one wrote
 * the other can compare.
 * @throws FailureError `cannot-export`; `unknown-environment` for an environment that is not there or cannot be resolved
 */
export function exportAction(platform: Platform, action: Action, around: ExportAround): ExportedAction {
  const { actions, context, environments, environment } = around;
  const values = resolveValues(action, {
    given: {},
    outputs: {},
    environment: environment === null ? null : resolveEnvironment(environments, environment),
    workspaceContext: context,
    use: 'panel',
    outputShape: (id, name) => {
      const giver = actions.find((other) => other.id === id);
      const output = giver?.outputs.find((candidate) => candidate.name === name);
      return output ? { type: output.type ?? 'string', example: output.example } : null;
    },
  });
  const result = platform.export(action, { values, workspace: { actions, context } });
  const written = filesOf(platform.id, `${action.name} on ${platform.name}`, result, action.id);
  return { ...result, written };
}
