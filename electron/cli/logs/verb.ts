import type { CliOptions, Surroundings } from '../command.js';
import type { ExitCode } from '../exit.js';

/** Does one thing of `logs`, with what follows its name. */
export type LogRun = (
  around: Surroundings,
  args: readonly string[],
  options: CliOptions,
) => Promise<ExitCode>;

/** One thing `logs` does. */
export interface LogVerb {
  readonly name: string;
  /** Its arguments, for the help: `ID`, `TEXT`, or nothing. */
  readonly takes: string;
  /** How many arguments it takes at most; absent: as many as there are. */
  readonly most?: number;
  readonly does: string;
  /** Reads what does it: the other commands start without it. */
  load(): Promise<LogRun>;
}
