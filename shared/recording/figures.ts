import type { Counted } from './filter.js';
import type { RunClass, RunOrigin } from './recording.js';
import type { Outcome, StatusClass } from './filter.js';

/** How many recordings a value of a filter would leave, with all other conditions as they are. */
export interface Facet<T> extends Counted {
  readonly value: T;
}

export interface Facets {
  readonly actions: readonly Facet<string | null>[];
  readonly environments: readonly Facet<string | null>[];
  readonly platforms: readonly Facet<string | null>[];
  readonly origins: readonly Facet<RunOrigin>[];
  readonly statuses: readonly Facet<StatusClass>[];
  readonly classes: readonly Facet<RunClass>[];
  readonly outcomes: readonly Facet<Outcome>[];
  readonly hasFinding: readonly Facet<boolean>[];
}

/** One run in the latency plot. */
export interface PlotPoint {
  readonly id: string;
  /** ms since 1970 */
  readonly at: number;
  readonly durationMs: number;
  readonly class: RunClass;
}

/** A stretch of time in the latency plot. */
export interface PlotColumn {
  /** ms since 1970 */
  readonly from: number;
  /** The newest runs of this stretch, up to `PLOT_SAMPLE`. */
  readonly points: readonly PlotPoint[];
  /** Of the runs in `points` that were sent; null without any. */
  readonly p50: number | null;
  readonly p95: number | null;
  /** There were more runs than points. */
  readonly more: boolean;
}

/** Runs that stand for a stretch of time; of more, figures are those of the newest. */
export const PLOT_SAMPLE = 60;

/** The value below which a share of values lies; null without any. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
