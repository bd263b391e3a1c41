import { setTimeout } from 'node:timers/promises';
import { FailureError, type Failure } from '../../../shared/failure/failure.js';

/** What a log answers that another program has held for longer than anyone waits. */
export const BUSY: Failure = {
  class: 'busy',
  message: 'The log is in use by another program, which does not let go of it.',
  hint: 'Try again. If it stays so, close other Actionbench windows and commands.',
};

const AGAIN_MS = 50;

/**
 * Does work again and again while another program writes; the thread answers other questions in between.
 * @throws FailureError `busy` when it still fails so after the time, and whatever else the work throws
 */
export async function patiently<T>(work: () => T, forMs: number): Promise<Awaited<T>> {
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await setTimeout(AGAIN_MS);
    }
  }
}

/** Whether another program holds the log. */
function isBusy(error: unknown): boolean {
  return error instanceof FailureError && error.failure.class === 'busy';
}
