import type { CliOptions, Surroundings } from '../command.js';
import type { ExitCode } from '../exit.js';

/** One thing `logs` does. It imports what is heavy when it runs. */
export interface LogVerb {
  readonly name: string;
  /** Its arguments, for the help: `ID`, `TEXT`, or nothing. */
  readonly takes: string;
  readonly does: string;
  run(around: Surroundings, args: readonly string[], options: CliOptions): Promise<ExitCode>;
}
