import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { CallsShown, FoundCall } from '@shared/ipc/import-calls';
import { calls } from '@renderer/bridge/bridge';

const PAGE = 100;

interface Pages {
  readonly key: string;
  readonly total: number;
  readonly rows: ReadonlyMap<number, FoundCall>;
}

/**
 * The calls of a preview, page by page as they come into view.
 * @param version changes when what is known of them changed: then they are asked for anew
 */
export function useFoundCalls(handle: string, shown: CallsShown, version: number) {
  const key = `${handle} ${shown} ${version}`;
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef({ key: '', pages: new Set<number>() });

  const fetchPage = useCallback(
    (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      calls.import.calls({ handle, shown, from: page * PAGE, count: PAGE }).then(
        ({ total, rows }) => {
          if (asked.current.key !== key) return;
          setPages((known) => {
            const next = new Map(known?.key === key ? known.rows : []);
            rows.forEach((row, index) => next.set(page * PAGE + index, row));
            return { key, total, rows: next };
          });
        },
        (error: unknown) => asked.current.key === key && setFailure(toFailure(error)),
      );
    },
    [handle, shown, key],
  );

  const last = useRef({ from: 0, to: 0 });
  const need = useCallback(
    (from: number, to: number) => {
      last.current = { from, to };
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) fetchPage(page);
    },
    [fetchPage],
  );
  useEffect(() => need(last.current.from, last.current.to), [need]);

  return {
    total: pages?.total ?? null,
    /** Rows of the last answer stay in sight until the new ones are there. */
    row: (index: number) => pages?.rows.get(index) ?? null,
    failure,
    need,
  };
}
