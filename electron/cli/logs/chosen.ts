import type { Recording } from '@shared/recording/recording.js';
import { idsOf } from '@services/logs/ids-of.js';
import type { CliOptions } from '../command.js';
import { filterOf } from './filter-options.js';
import type { CliLog } from './open.js';
import { limitOf } from './page-options.js';

/** The recordings of these ids, or all that the filters leave, as many as `--limit` says; oldest first, as they happened. */
export async function chosenRecordings(
  { store }: CliLog,
  ids: readonly string[],
  options: CliOptions,
): Promise<Recording[]> {
  const wanted =
    ids.length > 0
      ? ids
      : (await idsOf(store, filterOf(options), limitOf(options) ?? undefined)).ids.toReversed();
  const recordings: Recording[] = [];
  for (const id of wanted) recordings.push(await store.show(id));
  return recordings;
}
