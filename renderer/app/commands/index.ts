import { actionCommands } from './action-commands';
import { answerCommands } from './answer-commands';
import { comparisonCommands } from './comparison-commands';
import { documentCommands } from './document-commands';
import { goCommands } from './go-commands';
import { runCommands } from './run-commands';
import { tabCommands } from './tab-commands';
import { workspaceCommands } from './workspace-commands';
import type { Command } from './command';
import { withAction } from './current';

/** Everything the window can do by name. */
export const commands: readonly Command[] = [
  ...actionCommands,
  ...documentCommands,
  ...runCommands,
  ...answerCommands,
  ...comparisonCommands,
  ...goCommands,
  ...tabCommands,
  ...workspaceCommands,
];

export function commandOf(id: string): Command | undefined {
  return commands.find((candidate) => candidate.id === id);
}

export function isAvailable(command: Command): boolean {
  return command.available?.() ?? true;
}

/** Runs a command by id, if it makes sense now. */
export function runCommand(id: string): void {
  const command = commandOf(id);
  if (command && isAvailable(command)) command.run();
}

/** Runs a command about a whole action for one that need not be in front. */
export function runOn(id: string, file: string): void {
  withAction(file, () => runCommand(id));
}
