import type { LogStore } from '@services/logs/store';

/** Waits until a search finds all that was written: a busy machine takes longer for it than a search waits. */
export async function indexed(logs: LogStore): Promise<void> {
  while ((await logs.list({ limit: 1, offset: 0 })).unindexed > 0);
}
