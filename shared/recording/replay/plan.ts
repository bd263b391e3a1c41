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
  readonly failure: Failure | null;
}
