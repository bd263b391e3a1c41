import { parentPort } from 'node:worker_threads';
import { toFailure, type Failure } from '../../shared/failure/failure.js';

/** The calls a thread answers, by name. Inputs and answers must survive a structured clone. */
export type ThreadCalls = Readonly<Record<string, (input: never) => unknown>>;

export interface ThreadRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export type ThreadAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: Failure };

export interface ThreadEvent {
  readonly event: unknown;
}

/** Says something unasked to whoever started this thread. */
export function tell(event: unknown): void {
  parentPort?.postMessage({ event } satisfies ThreadEvent);
}

/** Answers the calls of `startThread` inside the worker. What a call throws crosses as its Failure. */
export function answerCalls(calls: ThreadCalls): void {
  parentPort?.on('message', (request: ThreadRequest) => {
    void answer(calls, request).then((reply) => parentPort?.postMessage(reply));
  });
}

async function answer(calls: ThreadCalls, { id, name, input }: ThreadRequest): Promise<ThreadAnswer> {
  try {
    const call = calls[name];
    if (!call) throw new Error(`This thread answers no call named ${name}.`);
    return { id, value: await call(input as never) };
  } catch (error) {
    return { id, failure: toFailure(error) };
  }
}
