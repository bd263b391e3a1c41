import { setMaxListeners } from 'node:events';

/**
 * One limit for everything that happens between its start and its end, and the person's own cancelling. It calls what is
 * under way instead of handing out a signal: a signal for each request costs a tenth of the request on loopback.
 */
export interface Deadline {
  readonly limitMs: number;
  /** The time was over first. */
  readonly passed: boolean;
  /** The person cancelled first. */
  readonly cancelled: boolean;
  /** What to do when the time is over or the person cancels; it takes the place of what was said before. */
  onStop(stop: () => void): void;
  /** Lets go of the timer and of the person's signal. */
  end(): void;
}

export function startDeadline(limitMs: number, cancel: AbortSignal): Deadline {
  let state: 'running' | 'passed' | 'cancelled' = 'running';
  let stop = (): void => undefined;
  const end = (why: 'passed' | 'cancelled'): void => {
    if (state !== 'running') return;
    state = why;
    stop();
  };
  const onCancel = (): void => end('cancelled');
  const timer = setTimeout(() => end('passed'), limitMs);
  if (cancel.aborted) onCancel();
  else {
    // One signal may cancel any number of runs at once; that is no leak.
    setMaxListeners(0, cancel);
    cancel.addEventListener('abort', onCancel, { once: true });
  }
  return {
    limitMs,
    get passed() {
      return state === 'passed';
    },
    get cancelled() {
      return state === 'cancelled';
    },
    onStop(next) {
      stop = next;
      if (state !== 'running') stop();
    },
    end() {
      clearTimeout(timer);
      cancel.removeEventListener('abort', onCancel);
    },
  };
}
