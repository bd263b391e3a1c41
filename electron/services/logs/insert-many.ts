import { fail } from '../../../shared/failure/failure.js';
import type { Recording } from '../../../shared/recording/recording.js';
import type { Thread } from '../thread.js';
import { batchesOf } from './batches.js';
import type { LogCalls } from './log-calls.js';
import type { Taken } from './staged.js';

/** How an import wants to be told of, and stopped. */
export interface InsertMany {
  readonly signal?: AbortSignal;
  /** Told how many are prepared; they are written at the end, all at once. */
  readonly onProgress?: (done: number) => void;
}

/** Hands recordings to the thread in batches, then has all of them written in one transaction. */
export async function insertMany(
  thread: Thread<LogCalls>,
  recordings: Iterable<Recording> | AsyncIterable<Recording>,
  { signal, onProgress }: InsertMany = {},
): Promise<Taken> {
  const staged = await thread.call('stage', null);
  try {
    let done = 0;
    for await (const batch of batchesOf(recordings)) {
      if (signal?.aborted) {
        fail({ class: 'aborted', message: 'The import was cancelled.', hint: 'Nothing was taken in.' });
      }
      await thread.call('addStaged', { staged, json: batch });
      done += batch.length;
      onProgress?.(done);
    }
    return await thread.call('takeStaged', { staged });
  } catch (error) {
    // The failure to tell of is the first one.
    await thread.call('dropStaged', { staged }).catch(() => undefined);
    throw error;
  }
}
