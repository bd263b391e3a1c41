export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Collect the output and show nothing. */
  readonly quiet?: boolean;
  /** When to end the command with everything it started. */
  readonly limitMs?: number;
}

export interface Done {
  readonly code: number;
  readonly output: string;
  readonly ms: number;
  /** Ended by us at the time limit. */
  readonly late: boolean;
}

export function run(command: readonly string[], options?: RunOptions): Promise<Done>;
export function node(args: readonly string[], options?: RunOptions): Promise<Done>;
