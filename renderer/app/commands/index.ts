import { actionCommands } from './action-commands';
import { documentCommands } from './document-commands';
import { goCommands } from './go-commands';
import { runCommands } from './run-commands';
import { workspaceCommands } from './workspace-commands';
import type { Command } from './command';

/** Everything the window can do by name. */
export const commands: readonly Command[] = [
  ...actionCommands,
  ...documentCommands,
  ...runCommands,
  ...goCommands,
  ...workspaceCommands,
];

export function isAvailable(command: Command): boolean {
  return command.available?.() ?? true;
}

/** Runs a command by id, if it makes sense now. */
export function runCommand(id: string): void {
  const command = commands.find((candidate) => candidate.id === id);
  if (command && isAvailable(command)) command.run();
}
