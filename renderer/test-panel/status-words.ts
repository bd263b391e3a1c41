import type { Recording } from '@shared/recording/recording';
import { statusOf } from '@renderer/components/status';

/** `201 Created`; what stopped the run when nothing came back: `refused`. */
export function statusWords(recording: Recording): string {
  const last = recording.hops.at(-1);
  const status = last?.status ?? null;
  if (status === null) return statusOf({ status, class: recording.class }).label;
  return `${status} ${last?.statusText ?? ''}`.trim();
}
