import type { Counted, LogFilter } from '@shared/recording/filter';
import { timeOfId } from '@shared/recording/id';
import type { RecordingLine } from '@shared/recording/recording';

/** Recordings that are asked for at once. */
export const PAGE = 100;

/** What is known of the rows of a list. */
export interface Pages {
  /** The question, as text. */
  readonly key: string;
  readonly lines: ReadonlyMap<number, RecordingLine>;
  /** Rows known to exist. */
  readonly count: number;
  /** No row stands at this index or behind it; infinite as long as no end was met. */
  readonly end: number;
}

interface Page {
  readonly key: string;
  readonly page: number;
  readonly recordings: readonly RecordingLine[];
}

/** Of a list that was not counted to its end, so many rows more than are known can be scrolled to. */
const AHEAD = 1000;

/** Lays a page over the known ones; the first page begins anew, since everything below may have moved. */
export function withPage(known: Pages | null, { key, page, recordings }: Page): Pages {
  const before = page === 0 ? null : known;
  const lines = new Map(before?.lines);
  recordings.forEach((line, index) => lines.set(page * PAGE + index, line));
  const reached = page * PAGE + recordings.length;
  const past = before?.end ?? Number.POSITIVE_INFINITY;
  return {
    key,
    lines,
    count: Math.max(before?.count ?? 0, recordings.length === 0 ? 0 : reached),
    end: recordings.length < PAGE ? Math.min(past, reached) : past,
  };
}

/** Rows that can be scrolled to. */
export function rowsOf(pages: Pages | null, total: Counted | null): number {
  if (!pages) return 0;
  const known = Math.max(pages.count, total?.count ?? 0);
  return Math.min(pages.end, total?.more ? known + AHEAD : known);
}

/**
 * A question to which runs that came in meanwhile do not belong, so that no row of the list moves.
 * @param newest id of the first row; null: whatever there is
 */
export function upToNewest(filter: LogFilter, newest: string | null): LogFilter {
  const time = newest === null ? null : timeOfId(newest);
  if (time === null) return filter;
  const to = new Date(Date.parse(time) + 1).toISOString();
  return filter.to !== undefined && filter.to < to ? filter : { ...filter, to };
}
