import { pausesOf, type Retry } from '@shared/action/retry.js';
import type { Failure } from '@shared/failure/failure.js';
import type { Exchange } from './exchange.js';

/** Failures that another try may mend. What is wrong with the request or its certificates stays wrong. */
const MENDABLE: ReadonlySet<Failure['class']> = new Set([
  'dns',
  'refused',
  'unreachable',
  'reset',
  'proxy',
  'timeout-connect',
  'timeout-first-byte',
  'timeout-total',
  'bad-http',
  'cut-body',
]);

/**
 * Whether the document has an attempt repeated: a failure of the connection, or an answer of 400 and above that its
 * `except` does not name.
 */
function isRetried(rule: Retry, last: Exchange): boolean {
  if (last.failure !== null) return MENDABLE.has(last.failure.class);
  return last.status !== null && last.status >= 400 && !(rule.except ?? []).includes(last.status);
}

/** The pause before another attempt, and what the attempt may take; both in ms. */
export interface NextAttempt {
  readonly waitMs: number;
  readonly limitMs: number;
}

/**
 * When the next attempt begins: after the document's pause, or later when the server asks for that in Retry-After. What
 * the server asks for beyond the pause is taken from the attempt's own time, so that a caller never waits longer than
 * the document lets foresee. Null when less than half of that time would be left: then the answer stands as it is.
 * @param done the attempts so far
 */
export function nextAttempt(
  rule: Retry,
  done: number,
  last: Exchange,
  { timeoutMs, now }: { readonly timeoutMs: number; readonly now: number },
): NextAttempt | null {
  const pause = pausesOf(rule)[done - 1];
  if (pause === undefined || !isRetried(rule, last)) return null;
  const longer = Math.max(0, retryAfterMs(last, now) - pause);
  return longer > timeoutMs / 2 ? null : { waitMs: pause + longer, limitMs: timeoutMs - longer };
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterMs({ responseHeaders, status }: Exchange, now: number): number {
  if (status === null) return 0;
  const text = responseHeaders.find(({ name }) => name.toLowerCase() === 'retry-after')?.value.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
