import type { LogFilter } from '@shared/recording/filter.js';
import type { LogStore } from './store.js';

const PAGE = 500;

/**
 * The ids of all recordings that a filter finds, newest first.
 * @param most no more than that many
 * @returns `more`: there are others
 */
export async function idsOf(
  store: Pick<LogStore, 'list'>,
  filter: LogFilter,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const ids: string[] = [];
  for (;;) {
    const { recordings } = await store.list({ ...filter, limit: PAGE, offset: ids.length });
    ids.push(...recordings.map(({ id }) => id));
    if (recordings.length < PAGE || ids.length > most) {
      return { ids: ids.slice(0, most), more: ids.length > most };
    }
  }
}
