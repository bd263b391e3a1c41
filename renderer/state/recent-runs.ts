import { create } from 'zustand';
import type { Counted } from '@shared/recording/filter';
import type { RecordingLine } from '@shared/recording/recording';
import { calls } from '@renderer/bridge/bridge';

const KEPT = 200;

interface RecentRunsState {
  /** Newest first, all actions of the workspace. */
  readonly lines: readonly RecordingLine[] | null;
  /** All runs in the log; null: not counted, or more than are counted. */
  readonly total: number | null;
  /** The same, as far as they were counted. */
  readonly counted: Counted | null;
}

const countedAs = (counted: Counted) => ({ counted, total: counted.more ? null : counted.count });

/** The newest runs of the workspace: the strip at the bottom, the palette and the count beside Log. */
export const useRecentRuns = create<RecentRunsState>(() => ({ lines: null, total: null, counted: null }));

export async function loadRecentRuns(): Promise<void> {
  try {
    const { recordings } = await calls.logs.list({ filter: {}, limit: KEPT, offset: 0 });
    useRecentRuns.setState({ lines: recordings });
    useRecentRuns.setState(countedAs(await calls.logs.count({ filter: {}, whole: false })));
  } catch {
    useRecentRuns.setState({ lines: [], total: null, counted: null });
  }
}

/** The newest run of each request that somebody else than the app itself made; at most 50. Pure. */
export function requestsOf(lines: readonly RecordingLine[]): readonly RecordingLine[] {
  const newest = new Map<string, RecordingLine>();
  for (const line of lines) {
    const key = `${line.method} ${line.url}`;
    const isOwn = line.origin === 'mock' || line.origin === 'credential';
    if (!isOwn && line.url !== '' && !newest.has(key)) newest.set(key, line);
  }
  return [...newest.values()].slice(0, 50);
}

/** Takes in a `logs.added` event. */
export function addRecentRun(line: RecordingLine): void {
  useRecentRuns.setState(({ lines, counted }) => ({
    lines: [line, ...(lines ?? []).filter((other) => other.id !== line.id)].slice(0, KEPT),
    ...(counted && countedAs(counted.more ? counted : { count: counted.count + 1, more: false })),
  }));
}
