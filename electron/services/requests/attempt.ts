import { FailureError, type Failure } from '@shared/failure/failure.js';
import { type Exchange, exchange, type ExchangeHow } from './exchange.js';
import type { Step } from './hop.js';
import type { Masked } from './redact/redactor.js';
import { isRedirect, MOST_REDIRECTS, redirected, tooManyRedirects } from './redirect.js';
import { targetOf } from './wire/target.js';
import type { WireRequest } from './wire/wire-request.js';

export interface AttemptHow extends ExchangeHow {
  readonly followRedirects: boolean;
  readonly masked: readonly Masked[];
  readonly onStep: (step: Step) => void;
}

/** How an attempt ended: the last exchange, and what went wrong between exchanges. */
export interface Attempted {
  readonly last: Exchange;
  readonly failure: Failure | null;
}

/** Sends a request and follows where it is sent, within one deadline. */
export async function attempt(
  first: WireRequest,
  kind: 'request' | 'retry' | 'token',
  how: AttemptHow,
): Promise<Attempted> {
  let last = await once(first, kind, [], how);
  const seen = new Set([`${first.method} ${first.url}`]);
  for (let count = 1; how.followRedirects && last.failure === null && isRedirect(last.status); count++) {
    const { host } = targetOf(last.request.url);
    if (count > MOST_REDIRECTS) return { last, failure: tooManyRedirects(host, false) };
    try {
      const location =
        last.responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value ?? null;
      const { request, dropped } = redirected(last.request, last.status ?? 0, location, how.masked);
      const key = `${request.method} ${request.url}`;
      if (seen.has(key)) return { last, failure: tooManyRedirects(host, true) };
      seen.add(key);
      last = await once(request, 'redirect', dropped, how);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { last, failure: error.failure };
    }
  }
  return { last, failure: last.failure };
}

/**
 * One exchange. A kept connection may have been closed by the server while the request was on its way; a safe request is
 * then sent once more over a fresh one, and both are recorded.
 */
async function once(
  request: WireRequest,
  kind: Step['kind'],
  dropped: readonly string[],
  how: AttemptHow,
): Promise<Exchange> {
  const first = await exchange(request, how);
  how.onStep({ kind, exchange: first, dropped });
  if (!first.stale) return first;
  const second = await exchange(request, { ...how, fresh: true });
  how.onStep({ kind: 'retry', exchange: second, dropped });
  return second;
}
