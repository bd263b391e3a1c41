import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { Counted, LogFilter } from '@shared/recording/filter';
import { calls, listen } from '@renderer/bridge/bridge';
import { PAGE, rowsOf, upToNewest, withPage, type Pages } from './log-rows';

/** In a suite runs come by the hundred: the list follows them at this pace. */
const NEWS_MS = 150;

/** The list says what is wrong with the log. */
const unsaid = (): void => undefined;

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
  const newest = useRef<string | null>(null);
  const currentKey = useRef(key);
  const wholeCounted = useRef<string | null>(null);

  /** Counts as far as is quick, then once for each question on to the end: only that says where the last row is. */
  const count = useCallback(() => {
    const asking = JSON.parse(key) as LogFilter;
    const took = (total: Counted, whole: boolean) => {
      if (currentKey.current !== key) return;
      if (whole || !total.more || wholeCounted.current !== key) setCounted({ key, total });
      if (!total.more || whole || wholeCounted.current === key) return;
      wholeCounted.current = key;
      calls.logs.count({ filter: asking, whole: true }).then((all) => took(all, true), unsaid);
    };
    calls.logs.count({ filter: asking, whole: false }).then((total) => took(total, false), unsaid);
  }, [key]);

  const fetchPage = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const question = upToNewest(JSON.parse(key) as LogFilter, page === 0 ? null : newest.current);
      calls.logs.list({ filter: question, limit: PAGE, offset: page * PAGE }).then(
        ({ recordings }) => {
          if (currentKey.current !== key) return;
          if (page === 0) newest.current = recordings[0]?.id ?? null;
          setFailure(null);
          setPages((known) => withPage(known?.key === key ? known : null, { key, page, recordings }));
        },
        (error: unknown) => {
          asked.current.delete(page);
          if (currentKey.current === key) setFailure(toFailure(error));
        },
      );
    },
    [key],
  );

  const begin = useCallback(() => {
    asked.current = new Set();
    fetchPage(0);
    count();
  }, [fetchPage, count]);

  useEffect(() => {
    currentKey.current = key;
    begin();
  }, [key, begin]);

  const refresh = useCallback(() => {
    setBehind(null);
    begin();
  }, [begin]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const news = () => {
      if (!following) setBehind(key);
      else
        timer ??= setTimeout(() => {
          timer = undefined;
          refresh();
        }, NEWS_MS);
    };
    const offAdded = listen('logs.added', (line) => {
      const { actions } = JSON.parse(key) as LogFilter;
      if (!actions || actions.includes(line.action)) news();
    });
    const offChanged = listen('logs.changed', news);
    return () => {
      clearTimeout(timer);
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

  /** The ids of a stretch of rows, both ends included, also of those that were never in view. */
  const idsBetween = useCallback(
    async (one: number, other: number): Promise<readonly string[]> => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const filter = upToNewest(JSON.parse(key) as LogFilter, newest.current);
      const ids: string[] = [];
      for (let offset = from; offset <= to; offset += PAGE) {
        const { recordings } = await calls.logs.list({
          filter,
          offset,
          limit: Math.min(PAGE, to - offset + 1),
        });
        ids.push(...recordings.map(({ id }) => id));
        if (recordings.length < PAGE) break;
      }
      return ids;
    },
    [key],
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
    idsBetween,
  };
}
