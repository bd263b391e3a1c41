import { Worker, type Transferable } from 'node:worker_threads';
import { FailureError, type Failure } from '../../shared/failure/failure.js';
import type { ThreadAnswer, ThreadCalls, ThreadEvent, ThreadRequest } from './thread-answers.js';

/** A worker thread that answers calls by name. It never keeps the process alive while nothing is asked of it. */
export interface Thread<Calls extends ThreadCalls> {
  /**
   * Asks the thread; answers come in the order of the questions.
   * @throws FailureError what the thread threw, or class `internal` when the thread ended before it answered
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    input: Parameters<Calls[Name]>[0],
    transfer?: readonly Transferable[],
  ): Promise<Awaited<ReturnType<Calls[Name]>>>;
  /** Whether it has ended, by itself or by `kill`: no call will be answered any more. */
  readonly ended: boolean;
  /** Ends the thread at once, whatever it is doing. Calls under way fail with the given failure. */
  kill(why: Failure): Promise<void>;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const ENDED: Failure = {
  class: 'internal',
  message: 'A background thread of Actionbench ended before it answered.',
  hint: 'Try again. If it happens again, restart Actionbench.',
};

/**
 * Starts a worker thread.
 * @param path the built worker file, from an import with `?modulePath`
 * @param data what the worker reads as `workerData`
 * @param told called with what the worker says unasked
 */
export function startThread<Calls extends ThreadCalls>(
  path: string,
  data: unknown,
  told: (event: unknown) => void = () => undefined,
): Thread<Calls> {
  const worker = new Worker(path, { workerData: data });
  const pending = new Map<number, Pending>();
  let next = 0;
  let ended: Failure | null = null;

  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) worker.unref();
    return call;
  };
  const end = (why: Failure): void => {
    ended ??= why;
    for (const call of pending.values()) call.reject(new FailureError(ended));
    pending.clear();
  };

  worker.unref();
  worker.on('message', (answer: ThreadAnswer | ThreadEvent) => {
    if ('event' in answer) {
      told(answer.event);
      return;
    }
    const call = settle(answer.id);
    if ('failure' in answer) call?.reject(new FailureError(answer.failure));
    else call?.resolve(answer.value as never);
  });
  worker.on('error', (error) => end({ ...ENDED, message: `${ENDED.message} ${error.message}` }));
  worker.on('exit', () => end(ENDED));

  return {
    get ended() {
      return ended !== null;
    },
    call(name, input, transfer = []) {
      if (ended) return Promise.reject(new FailureError(ended));
      const id = next++;
      worker.ref();
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        worker.postMessage({ id, name, input } satisfies ThreadRequest, transfer);
      });
    },
    async kill(why) {
      end(why);
      await worker.terminate();
    },
  };
}
