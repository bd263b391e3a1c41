import type { Action } from '@shared/action/action';
import { DEFAULT_TIMEOUT_MS } from '@shared/template/render/request';
import { spokenMs, spokenTimeline, worstCase } from '@shared/timeline/spoken';
import type { SpokenTimeline } from '@shared/timeline/timeline';

/** About how long callers wait in silence before they hang up, in milliseconds. */
export const PATIENCE_MS = 3000;

/** What decides when something is said. */
type Spoken = Pick<Action, 'request' | 'speech'>;

export type Outcome = SpokenTimeline['request']['outcome'];

/** The total deadline of an action's request, in milliseconds. */
export function timeoutOf(action: Pick<Action, 'request'>): number {
  return action.request?.timeoutMs ?? DEFAULT_TIMEOUT_MS;
}

/** How long it takes to say a text, in seconds. */
export function spokenSeconds(text: string): number {
  return spokenMs(text) / 1000;
}

/** What the caller hears when the request goes in a certain way. @param muted the platform says nothing while it waits */
export function spokenOf(
  action: Spoken,
  request: { readonly durationMs: number; readonly outcome: Outcome },
  muted: boolean,
): SpokenTimeline {
  return spokenTimeline(action.speech, { ...request, timeoutMs: timeoutOf(action), muted });
}

/** The longest the caller can be kept waiting, all retries and pauses counted, and how much of it is silent. */
export function worstCaseOf(action: Spoken): { readonly totalMs: number; readonly silentMs: number } {
  return worstCase(action);
}
