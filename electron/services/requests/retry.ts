import { DEFAULT_PAUSE_MS } from '@shared/action/retry.js';
import type { Failure } from '@shared/failure/failure.js';
import type { Exchange } from './exchange.js';
import type { RetryRule } from './sent.js';

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

/** Retry-After is obeyed up to here; a caller will not wait longer. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Whether the document has an attempt repeated: a failure of the connection, or an answer of 400 and above that its
 * `except` does not name.
 */
export function isRetried(rule: RetryRule, last: Exchange): boolean {
  if (last.failure !== null) return MENDABLE.has(last.failure.class);
  return last.status !== null && last.status >= 400 && !(rule.except ?? []).includes(last.status);
}

/** How long to wait before the next attempt, in ms. `done` counts the attempts so far. */
export function waitBefore(rule: RetryRule, done: number, last: Exchange, now: number): number {
  const first = rule.afterMs ?? DEFAULT_PAUSE_MS;
  const planned = rule.growth === 'exponential' ? first * 2 ** (done - 1) : first;
  const asked = retryAfterMs(last, now);
  return Math.min(Math.max(planned, asked), LONGEST_WAIT_MS);
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterMs({ responseHeaders, status }: Exchange, now: number): number {
  if (status === null) return 0;
  const text = responseHeaders.find(({ name }) => name.toLowerCase() === 'retry-after')?.value.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
