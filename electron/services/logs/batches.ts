import type { Recording } from '../../../shared/recording/recording.js';

/** As many recordings go to the thread at once, and as long: it holds all of a batch, several times over. */
const BATCH = 500;
const BATCH_CHARS = 2 * 2 ** 20;

/** What goes to the thread first of all that waits: at least one. */
export function firstBatch<T extends { readonly json: string }>(waiting: readonly T[]): readonly T[] {
  let chars = 0;
  const full = waiting.findIndex(({ json }, at) => {
    chars += json.length;
    return at === BATCH || (at > 0 && chars > BATCH_CHARS);
  });
  return full === -1 ? waiting : waiting.slice(0, full);
}

/** Recordings as JSON, in batches. */
export async function* batchesOf(
  recordings: Iterable<Recording> | AsyncIterable<Recording>,
): AsyncGenerator<readonly string[], void, undefined> {
  let batch: string[] = [];
  let chars = 0;
  for await (const recording of recordings) {
    const json = JSON.stringify(recording);
    batch.push(json);
    chars += json.length;
    if (batch.length < BATCH && chars < BATCH_CHARS) continue;
    yield batch;
    batch = [];
    chars = 0;
  }
  if (batch.length > 0) yield batch;
}
