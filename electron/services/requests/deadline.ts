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
  const forget = whenAborted(cancel, onCancel);
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
      forget();
    },
  };
}

/** What is under way for each signal. */
const underWay = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal aborts, or at once when it has. One listener serves all runs of a signal: adding and
 * removing one costs more than all else of a deadline. Gives what takes the callback back.
 */
function whenAborted(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) {
    callback();
    return () => undefined;
  }
  const callbacks = underWay.get(signal) ?? listenTo(signal);
  callbacks.add(callback);
  return () => callbacks.delete(callback);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const callbacks = new Set<() => void>();
  underWay.set(signal, callbacks);
  signal.addEventListener('abort', () => callbacks.forEach((callback) => callback()), { once: true });
  return callbacks;
}
