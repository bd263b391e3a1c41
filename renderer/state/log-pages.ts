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
}

interface Page {
  readonly key: string;
  readonly page: number;
  readonly recordings: readonly RecordingLine[];
}

/** Lays a page over the known ones; the first page begins anew, since everything below may have moved. Pure. */
function withPage(known: Pages | null, { key, page, recordings }: Page): Pages {
  const lines = new Map(page > 0 ? known?.lines : []);
  recordings.forEach((line, index) => lines.set(page * PAGE + index, line));
  const reached = page * PAGE + recordings.length;
  // A full page: there may be one more.
  const guess = recordings.length === PAGE ? reached + 1 : reached;
  return { key, lines, count: page === 0 ? guess : Math.max(guess, known?.count ?? 0) };
}

/** The recordings a filter finds, page by page as they come into view; a new run that may match begins anew. */
export function useLogPages(filter: LogFilter) {
  const key = JSON.stringify(filter);
  const [pages, setPages] = useState<Pages | null>(null);
  const [counted, setCounted] = useState<{ readonly key: string; readonly total: Counted } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
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
    return listen('logs.added', (line) => {
      const { actions } = JSON.parse(key) as LogFilter;
      if (actions && !actions.includes(line.action)) return;
      asked.current = new Set();
      fetchPage(0);
    });
  }, [key, fetchPage]);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) fetchPage(page);
    },
    [fetchPage],
  );

  const current = pages?.key === key ? pages : null;
  const total = counted?.key === key ? counted.total : null;
  return {
    count: Math.max(current?.count ?? 0, current && total ? total.count : 0),
    total,
    /** The last answer of another query stays in sight until the new one is there. */
    row: (index: number) => (current ?? pages)?.lines.get(index) ?? null,
    loading: pages === null && failure === null,
    stale: current === null,
    failure,
    need,
  };
}
