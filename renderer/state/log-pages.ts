import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { Counted, LogFilter } from '@shared/recording/filter';
import type { RecordingLine } from '@shared/recording/recording';
import { calls, listen } from '@renderer/bridge/bridge';

const PAGE = 100;

interface Pages {
  readonly key: string;
  readonly lines: ReadonlyMap<number, RecordingLine>;
  /** Rows known to exist. */
  readonly count: number;
  /** There are no others. */
  readonly ended: boolean;
}

interface Page {
  readonly key: string;
  readonly page: number;
  readonly recordings: readonly RecordingLine[];
}

/** Chromium draws no element higher than about 33 million px: rows of 46 px. */
const MOST_ROWS = 700_000;
/** Of a list that was not counted to its end, so many rows more than are known can be scrolled to. */
const AHEAD = 1000;

/** Lays a page over the known ones; the first page begins anew, since everything below may have moved. Pure. */
function withPage(known: Pages | null, { key, page, recordings }: Page): Pages {
  const lines = new Map(page > 0 ? known?.lines : []);
  recordings.forEach((line, index) => lines.set(page * PAGE + index, line));
  const reached = page * PAGE + recordings.length;
  if (recordings.length < PAGE) return { key, lines, count: reached, ended: true };
  const ended = page > 0 && (known?.ended ?? false);
  return {
    key,
    lines,
    count: ended ? (known?.count ?? reached) : Math.max(reached, known?.count ?? 0),
    ended,
  };
}

/** Rows that can be scrolled to. Pure. */
function rowsOf(pages: Pages | null, total: Counted | null): number {
  if (!pages) return 0;
  if (pages.ended) return pages.count;
  const known = Math.max(pages.count, total?.count ?? 0);
  return Math.min(MOST_ROWS, total?.more ? known + AHEAD : known);
}

/**
 * The recordings a filter finds, page by page as they come into view.
 * @param following a new run begins the list anew; else rows stay where they are, and `behind` says that there are new ones
 */
export function useLogPages(filter: LogFilter, following: boolean) {
  const key = JSON.stringify(filter);
  const [pages, setPages] = useState<Pages | null>(null);
  const [counted, setCounted] = useState<{ readonly key: string; readonly total: Counted } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [behind, setBehind] = useState<string | null>(null);
  const asked = useRef(new Set<number>());
  const currentKey = useRef(key);

  const fetchPage = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const asking = JSON.parse(key) as LogFilter;
      calls.logs.list({ filter: asking, limit: PAGE, offset: page * PAGE }).then(
        ({ recordings }) => {
          if (currentKey.current !== key) return;
          setFailure(null);
          setPages((known) => withPage(known?.key === key ? known : null, { key, page, recordings }));
        },
        (error: unknown) => {
          asked.current.delete(page);
          if (currentKey.current === key) setFailure(toFailure(error));
        },
      );
      if (page > 0) return;
      calls.logs.count({ filter: asking }).then(
        (total) => currentKey.current === key && setCounted({ key, total }),
        // The list says what is wrong.
        () => undefined,
      );
    },
    [key],
  );

  useEffect(() => {
    currentKey.current = key;
    asked.current = new Set();
    fetchPage(0);
  }, [key, fetchPage]);

  const refresh = useCallback(() => {
    asked.current = new Set();
    setBehind(null);
    fetchPage(0);
  }, [fetchPage]);

  useEffect(() => {
    const news = () => (following ? refresh() : setBehind(key));
    const offAdded = listen('logs.added', (line) => {
      const { actions } = JSON.parse(key) as LogFilter;
      if (!actions || actions.includes(line.action)) news();
    });
    const offChanged = listen('logs.changed', news);
    return () => {
      offAdded();
      offChanged();
    };
  }, [key, following, refresh]);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) fetchPage(page);
    },
    [fetchPage],
  );

  const current = pages?.key === key ? pages : null;
  const total = counted?.key === key ? counted.total : null;
  return {
    count: rowsOf(current, total),
    total,
    /** There are newer runs than the list shows. */
    behind: behind === key,
    refresh,
    /** The last answer of another query stays in sight until the new one is there. */
    row: (index: number) => (current ?? pages)?.lines.get(index) ?? null,
    loading: pages === null && failure === null,
    stale: current === null,
    failure,
    need,
  };
}
