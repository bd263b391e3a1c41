import type { Recording } from '@shared/recording/recording.js';
import type { CliOptions } from '../command.js';
import { filterOf } from './filter-options.js';
import type { CliLog } from './open.js';

const PAGE = 500;

/** The recordings of these ids, or all that the filters leave; oldest first, as they happened. */
export async function chosenRecordings(
  { store }: CliLog,
  ids: readonly string[],
  options: CliOptions,
): Promise<Recording[]> {
  const wanted = ids.length > 0 ? ids : await idsMatching(store, options);
  const recordings: Recording[] = [];
  for (const id of wanted) recordings.push(await store.show(id));
  return recordings;
}

async function idsMatching(store: CliLog['store'], options: CliOptions): Promise<string[]> {
  const filter = filterOf(options);
  const ids: string[] = [];
  for (;;) {
    const { recordings } = await store.list({ ...filter, limit: PAGE, offset: ids.length });
    ids.push(...recordings.map(({ id }) => id));
    if (recordings.length < PAGE) return ids.reverse();
  }
}
