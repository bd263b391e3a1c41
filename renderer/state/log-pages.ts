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

/** The recordings a query finds, page by page as they come into view; a new run that may match begins anew. */
export function useLogPages({ action, search }: Query) {
  const key = JSON.stringify([action, search]);
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(new Set<number>());
  const currentKey = useRef(key);

  const fetchPage = useCallback(
    async (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      try {
        const answer = await calls.logs.list({ action, search, limit: PAGE, offset: page * PAGE });
        if (currentKey.current !== key) return;
        setFailure(null);
        setPages((known) => {
          const lines = new Map(known?.key === key && page > 0 ? known.lines : []);
          answer.recordings.forEach((line, index) => lines.set(page * PAGE + index, line));
          const reached = page * PAGE + answer.recordings.length;
          // A full page of an uncounted list: there may be one more.
          const guess = answer.recordings.length === PAGE ? reached + 1 : reached;
          return {
            key,
            lines,
            total: answer.total,
            count: answer.total ?? Math.max(guess, known?.count ?? 0),
          };
        });
      } catch (error) {
        asked.current.delete(page);
        if (currentKey.current === key) setFailure(toFailure(error));
      }
    },
    [action, search, key],
  );

  useEffect(() => {
    currentKey.current = key;
    asked.current = new Set();
    void fetchPage(0);
    return listen('logs.added', (line) => {
      if (action !== null && line.action !== action) return;
      asked.current = new Set();
      void fetchPage(0);
    });
  }, [key, action, fetchPage]);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) void fetchPage(page);
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
