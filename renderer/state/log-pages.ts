import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordingLine } from '@shared/recording/recording';
import { toFailure, type Failure } from '@shared/failure/failure';
import { calls, listen } from '@renderer/bridge/bridge';

const PAGE = 100;

interface Query {
  readonly action: string | null;
  readonly search: string;
}

interface Pages {
  readonly key: string;
  readonly lines: ReadonlyMap<number, RecordingLine>;
  /** Rows there are; while main has not counted, those known to exist. */
  readonly count: number;
  readonly total: number | null;
}

interface Page {
  readonly key: string;
  readonly page: number;
  readonly recordings: readonly RecordingLine[];
  readonly total: number | null;
}

/** Lays a page over the known ones; the first page begins anew, since everything below may have moved. Pure. */
function withPage(known: Pages | null, { key, page, recordings, total }: Page): Pages {
  const lines = new Map(page > 0 ? known?.lines : []);
  recordings.forEach((line, index) => lines.set(page * PAGE + index, line));
  const reached = page * PAGE + recordings.length;
  // A full page of an uncounted list: there may be one more.
  const guess = recordings.length === PAGE ? reached + 1 : reached;
  return { key, lines, total, count: total ?? Math.max(guess, known?.count ?? 0) };
}

/** The recordings a query finds, page by page as they come into view; a new run that may match begins anew. */
export function useLogPages({ action, search }: Query) {
  const key = JSON.stringify([action, search]);
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(new Set<number>());
  const currentKey = useRef(key);

  const fetchPage = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      calls.logs.list({ action, search, limit: PAGE, offset: page * PAGE }).then(
        ({ recordings, total }) => {
          if (currentKey.current !== key) return;
          setFailure(null);
          setPages((known) => withPage(known?.key === key ? known : null, { key, page, recordings, total }));
        },
        (error: unknown) => {
          asked.current.delete(page);
          if (currentKey.current === key) setFailure(toFailure(error));
        },
      );
    },
    [action, search, key],
  );

  useEffect(() => {
    currentKey.current = key;
    asked.current = new Set();
    fetchPage(0);
    return listen('logs.added', (line) => {
      if (action !== null && line.action !== action) return;
      asked.current = new Set();
      fetchPage(0);
    });
  }, [key, action, fetchPage]);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) fetchPage(page);
    },
    [fetchPage],
  );

  const current = pages?.key === key ? pages : null;
  return {
    count: current?.count ?? 0,
    total: current?.total ?? null,
    /** The last answer of another query stays in sight until the new one is there. */
    row: (index: number) => (current ?? pages)?.lines.get(index) ?? null,
    loading: pages === null && failure === null,
    stale: current === null,
    failure,
    need,
  };
}
