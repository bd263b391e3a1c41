import type { Recording } from '@shared/recording/recording';
import type { BodyInfo } from '@shared/response/body';
import type { Comparable } from './use-comparison';

/** One of two runs that are compared. */
export interface ComparedRun {
  /** `Original`, `Replay`, `Previous run`. */
  readonly title: string;
  readonly recording: Recording;
  /** Its answer in main; null when none came. */
  readonly body: BodyInfo | null;
}

/** The answer of a run; nothing at all compares like an empty text. */
export function answerOf({ body }: ComparedRun): Comparable {
  return body === null ? { text: '' } : { body: body.id };
}
