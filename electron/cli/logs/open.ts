import { personalRules } from '@shared/action/schema/workspace.js';
import { openLogs, type LogStore } from '@services/logs/store.js';
import { dataFolder, logFile } from '@services/settings/data-folder.js';
import type { Surroundings } from '../command.js';
import { openFor, type CliWorkspace } from '../workspace.js';

/** The log of a workspace, as the commands of `logs` use it. */
export interface CliLog {
  readonly workspace: CliWorkspace;
  readonly store: LogStore;
}

/** Opens the log of the workspace, does work on it, and lets go of it however that ends. */
export async function withLog<T>(around: Surroundings, work: (log: CliLog) => Promise<T>): Promise<T> {
  const workspace = await openFor(around, { tolerant: true });
  const file = logFile(dataFolder(), workspace.contents.workspace.id);
  const store = openLogs(file, {
    personal: () => personalRules(workspace.contents.workspace),
    onNotice: ({ message, hint }) => around.output.note(`${message} ${hint}`),
  });
  try {
    return await work({ workspace, store });
  } finally {
    await store.close();
  }
}
