import type { Failure } from '../../failure/failure.js';
import type { RecordingLine } from '../recording.js';

/** What replaying a choice of recordings would do; nothing was sent to find it out. */
export interface ReplayPlan {
  /** Oldest first: the order in which they are sent. */
  readonly items: readonly PlannedReplay[];
  /** The environment it goes to is a production one. */
  readonly production: boolean;
}

export interface PlannedReplay {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  /** Its action's name, or method and path where it has none. */
  readonly title: string;
  /** What may happen twice, e.g. `POST /v2/tickets`; null for one that only reads. */
  readonly duplicates: string | null;
  /** The document was edited since, so that "as it was" and "as the document is now" differ. */
  readonly edited: boolean;
  /** Why it cannot be sent again this way. */
  readonly failure: Failure | null;
}

/** What became of one recording. */
export interface Replayed {
  /** The original. */
  readonly id: string;
  /** The new recording; null when nothing could be sent. */
  readonly replay: RecordingLine | null;
  /** Differences between the two answers; null when nothing could be sent. */
  readonly differences: number | null;
  readonly failure: Failure | null;
}

/** How a replay ended, beside its original: the same answer, another one, a failure now, or not sent at all. */
export const VERDICTS = ['failed', 'changed', 'same', 'not-sent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A failure weighs more than what else differs. */
export function verdictOf({ replay, differences }: Replayed): Verdict {
  if (replay === null) return 'not-sent';
  if (replay.class !== 'ok') return 'failed';
  return differences === 0 ? 'same' : 'changed';
}
