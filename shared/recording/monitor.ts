import type { Drift } from './drift.js';

/** A drift, and where it is; null for runs without an environment. */
export interface EnvironmentDrift extends Drift {
  readonly environment: string | null;
}

/** How an action fared in a period. */
export interface ActionFigures {
  /** Id; null for calls of no known action. */
  readonly action: string | null;
  /** As it was called in the newest run. */
  readonly name: string | null;
  readonly calls: number;
  readonly failures: number;
  /** Of the runs that were sent; null without any. Good to 3 in 100. */
  readonly p50: number | null;
  readonly p95: number | null;
  /** ISO 8601 */
  readonly last: string;
  readonly drift: readonly EnvironmentDrift[];
}
