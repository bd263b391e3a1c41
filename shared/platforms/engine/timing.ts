import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { DEFAULT_PAUSE_MS } from '../../action/retry.js';
import type { Loss } from '../platform.js';
import type { Profile, RetryLimits, TimeoutLimits } from '../profile.js';

type Retry = NonNullable<HttpRequest['retry']>;

/** Timeout and retries of a request as the platform keeps them; its own timeout where the document says none. */
export function fitTiming(
  { timeout, retries }: Profile,
  request: HttpRequest,
): Pick<HttpRequest, 'timeoutMs' | 'retry'> {
  const limits = timeout.value;
  const fitted =
    limits && request.timeoutMs !== undefined ? fitTimeout(limits, request.timeoutMs) : limits?.defaultMs;
  const retry = retries.value && request.retry ? fitRetry(retries.value, request.retry) : undefined;
  return { ...(fitted !== undefined && { timeoutMs: fitted }), ...(retry && { retry }) };
}

/** The nearest timeout the platform takes, in milliseconds. */
function fitTimeout(limits: TimeoutLimits, timeoutMs: number): number {
  const step = limits.stepMs ?? 1;
  const stepped = Math.ceil(timeoutMs / step) * step;
  return Math.min(limits.maxMs ?? stepped, Math.max(limits.minMs ?? 0, stepped));
}

/** The retries as the platform makes them: as many as it takes, with its growth, pauses and exceptions. */
function fitRetry(limits: RetryLimits, retry: Retry): Retry {
  const { times, growth, except } = retry;
  const pauses = limits.pauses && fitTimeout(limits.pauses, pauseOf(retry));
  return {
    times: Math.min(times, limits.max),
    growth: limits.growth ?? growth ?? 'fixed',
    ...(pauses !== undefined && { afterMs: pauses }),
    ...(limits.except === true && except && { except }),
  };
}

function pauseOf({ afterMs }: Retry): number {
  return afterMs ?? DEFAULT_PAUSE_MS;
}

/** What becomes of the timeout, the retries and the pauses between them. */
export function timingLosses(profile: Profile, { request }: Action): readonly Loss[] {
  if (!request) return [];
  return [...timeoutLosses(profile, request.timeoutMs), ...retryLosses(profile, request.retry)];
}

function timeoutLosses(profile: Profile, timeoutMs: number | undefined): readonly Loss[] {
  if (timeoutMs === undefined) return [];
  const limits = profile.timeout.value;
  const fitted = limits ? fitTimeout(limits, timeoutMs) : null;
  if (fitted === timeoutMs) return [];
  const becomes = fitted === null ? 'the fixed limit of the platform' : `${fitted} ms`;
  return [{ what: `Timeout of ${timeoutMs} ms`, becomes, path: ['request', 'timeoutMs'] }];
}

function retryLosses(profile: Profile, retry: HttpRequest['retry']): readonly Loss[] {
  if (!retry || retry.times === 0) return [];
  const limits = profile.retries.value;
  if (!limits) return [{ what: 'Retries', becomes: 'one attempt', path: ['request', 'retry'] }];
  const fitted = fitRetry(limits, retry);
  const lost: [string, string, string][] = [];
  if (fitted.times !== retry.times) lost.push(['Retries', `${fitted.times} retries`, 'times']);
  if (fitted.growth !== (retry.growth ?? 'fixed'))
    lost.push(['Pauses of one length', 'pauses that double', 'growth']);
  if (fitted.afterMs !== pauseOf(retry)) {
    const becomes = fitted.afterMs === undefined ? 'the pauses of the platform' : `${fitted.afterMs} ms`;
    lost.push([`Pause of ${pauseOf(retry)} ms before a retry`, becomes, 'afterMs']);
  }
  if (retry.except && !fitted.except)
    lost.push([`No retry on ${retry.except.join(', ')}`, 'retries on every failure', 'except']);
  return lost.map(([what, becomes, key]) => ({ what, becomes, path: ['request', 'retry', key] }));
}
