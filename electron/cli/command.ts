import type { Command } from 'commander';
import type { ExitCode } from './exit.js';
import type { Output } from './output.js';

/** What every command is given. */
export interface Surroundings {
  readonly output: Output;
  /** --workspace, or null: then the nearest folder upwards with a workspace.yaml. */
  readonly workspace: string | null;
  /** The folder the command was called in; FILE and --output are relative to it. */
  readonly cwd: string;
  /** Aborted by Ctrl+C. */
  readonly interrupted: AbortSignal;
  /** Aborted when whoever read the output has gone: what would go on without end stops. */
  readonly unread: AbortSignal;
}

/** One command of the command line. `run` imports what is heavy when it runs, so that starting stays cheap. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** Shown by --help: a command and what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Declares arguments and options. */
  declare(command: Command): void;
  /** Throws FailureError; the exit code follows from its class. */
  run(around: Surroundings, args: readonly string[], options: CliOptions): Promise<ExitCode>;
}

/** Options by their camel-case names, as commander gives them. */
export type CliOptions = Readonly<Record<string, unknown>>;

export function textOption(options: CliOptions, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function listOption(options: CliOptions, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Collects a repeatable option. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
