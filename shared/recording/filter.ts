import type { Reached, RunClass, RunOrigin } from './recording.js';

/** The first digit of a status; `none` when no answer came. */
export const STATUS_CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'none'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

/** What stands out in a log: a failure, a silence that a caller notices, a run made to compare. */
export const OUTCOMES = ['failed', 'slow', 'replayed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** From here on a run counts as slow: callers begin to wonder. */
export const SLOW_MS = 2000;

/** A part of a word needs this many characters: the index knows triples of them. */
export const CONTAINS_CHARS = 3;

/**
 * Which recordings. Every condition given must hold; of a list, one of its members; an empty list holds for none.
 * Null among names stands for "none": no environment, no platform.
 */
export interface LogFilter {
  readonly actions?: readonly (string | null)[];
  readonly environments?: readonly (string | null)[];
  readonly platforms?: readonly (string | null)[];
  readonly origins?: readonly RunOrigin[];
  readonly statuses?: readonly StatusClass[];
  /** `ok` or failure classes. */
  readonly classes?: readonly RunClass[];
  readonly outcomes?: readonly Outcome[];
  readonly reached?: readonly Reached[];
  readonly hasFinding?: boolean;
  /** Duration in milliseconds, both ends included. */
  readonly minMs?: number;
  readonly maxMs?: number;
  /** ISO 8601; `from` included, `to` not. */
  readonly from?: string;
  readonly to?: string;
  /** The whole id of a conversation. */
  readonly conversation?: string;
  /** Id of an import. */
  readonly importId?: string;
  /** Id of the recording that was repeated. */
  readonly replayOf?: string;
  /** Words that occur in URL, headers, bodies or conversation id; those in quotes one after the other. */
  readonly search?: string;
  /** Text that occurs anywhere in them, also inside words; at least 3 characters. */
  readonly contains?: string;
}

export interface LogQuery extends LogFilter {
  readonly limit: number;
  readonly offset: number;
}

/** How many recordings there are; `more` when counting stopped, because it would be slow. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

/** The class of a status code. */
export function statusClass(status: number | null): StatusClass {
  const digit = status === null ? 0 : Math.floor(status / 100);
  return STATUS_CLASSES[digit - 1] ?? 'none';
}

/** What stands out in a run. */
export function outcomesOf(run: {
  readonly class: RunClass;
  readonly durationMs: number;
  readonly replayOf: string | null;
}): readonly Outcome[] {
  const holds: Readonly<Record<Outcome, boolean>> = {
    failed: run.class !== 'ok',
    slow: run.durationMs >= SLOW_MS,
    replayed: run.replayOf !== null,
  };
  return OUTCOMES.filter((outcome) => holds[outcome]);
}
