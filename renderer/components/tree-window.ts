import { useCallback, useEffect, useRef, useState } from 'react';
import type { TreeRow, TreeWindow } from '@shared/response/body';

/** Where a tree's rows come from: the bodies worker through the bridge. Nothing else knows the whole tree. */
export interface TreePort {
  readonly rows: (from: number, count: number) => Promise<TreeWindow>;
  readonly toggle: (path: string, open: boolean, from: number, count: number) => Promise<TreeWindow>;
}

const PAGE = 100;

interface Pages {
  readonly total: number;
  readonly rows: ReadonlyMap<number, TreeRow>;
}

function withWindow(pages: Pages, from: number, window: TreeWindow): Pages {
  const rows = new Map(pages.rows);
  window.rows.forEach((row, index) => rows.set(from + index, row));
  return { total: window.total, rows };
}

/** The rows seen so far of a tree that may have millions; `need` fetches the pages of a range. */
export function useTreeWindow(port: TreePort) {
  const [pages, setPages] = useState<Pages | null>(null);
  const asked = useRef(new Set<number>());
  const current = useRef(port);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void port.rows(page * PAGE, PAGE).then((window) => {
          if (current.current === port)
            setPages((known) => withWindow(known ?? emptyPages, page * PAGE, window));
        });
      }
    },
    [port],
  );

  useEffect(() => {
    current.current = port;
    asked.current = new Set();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- another body: what was fetched of the last one is void
    setPages(null);
    need(0, PAGE - 1);
  }, [port, need]);

  const toggle = useCallback(
    async (index: number, row: TreeRow) => {
      const from = Math.floor(index / PAGE) * PAGE;
      const window = await port.toggle(row.path, !row.open, from, PAGE);
      if (current.current !== port) return;
      // Rows behind the toggled one moved: they are fetched again when they come into view.
      asked.current = new Set([...asked.current].filter((page) => page * PAGE <= from));
      setPages((known) => {
        const kept = new Map([...(known ?? emptyPages).rows].filter(([at]) => at < from));
        return withWindow({ total: window.total, rows: kept }, from, window);
      });
    },
    [port],
  );

  return {
    total: pages?.total ?? null,
    row: (index: number) => pages?.rows.get(index) ?? null,
    need,
    toggle,
  };
}

const emptyPages: Pages = { total: 0, rows: new Map() };
