import type { LogState } from '@shared/ipc/logs';
import { byteSize } from '@renderer/components/time-scale';
import { dayIn } from '@renderer/components/when';
import { logTexts as texts } from '@renderer/texts/logs';

/** `1,284 runs, 3.1 MB, since 2 Nov`; nothing before it was counted. */
export function keptWords(state: LogState | null): string {
  if (!state) return '';
  const since = state.oldest === null ? null : dayIn(state.oldest, new Date());
  return texts.kept(state.recordings, byteSize(state.bytes), since);
}
