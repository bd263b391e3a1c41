/** One limit for everything that happens between its start and its end, and the person's own cancelling. */
export interface Deadline {
  readonly limitMs: number;
  /** Aborts when the time is over or the person cancels. */
  readonly signal: AbortSignal;
  /** The time was over first. */
  readonly passed: boolean;
  /** The person cancelled first. */
  readonly cancelled: boolean;
  /** Lets go of the timer and of the person's signal. */
  end(): void;
}

export function startDeadline(limitMs: number, cancel: AbortSignal): Deadline {
  const controller = new AbortController();
  let state: 'running' | 'passed' | 'cancelled' = 'running';
  const stop = (why: 'passed' | 'cancelled'): void => {
    if (state !== 'running') return;
    state = why;
    controller.abort();
  };
  const onCancel = (): void => stop('cancelled');
  const timer = setTimeout(() => stop('passed'), limitMs);
  if (cancel.aborted) onCancel();
  else cancel.addEventListener('abort', onCancel, { once: true });
  return {
    limitMs,
    signal: controller.signal,
    get passed() {
      return state === 'passed';
    },
    get cancelled() {
      return state === 'cancelled';
    },
    end() {
      clearTimeout(timer);
      cancel.removeEventListener('abort', onCancel);
    },
  };
}
