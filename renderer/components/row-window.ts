import { useCallback, useEffect, useRef, useState } from 'react';

/** Where rows come from that nobody holds all of: a thread of main through the bridge. */
export interface RowPort<Row> {
  readonly rows: (from: number, count: number) => Promise<Window<Row>>;
  /** Opens or closes the row at an index, and gives the window asked for. */
  readonly toggle: (row: Row, index: number, from: number, count: number) => Promise<Window<Row>>;
}

interface Window<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

const PAGE = 100;
/** Pages kept around the one fetched last: who scrolls through a million rows holds a few thousand of them. */
const KEPT = 30;

interface Pages<Row> {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/** The rows of a port near the place that is looked at; `need` fetches the pages of a range. */
export function useRowWindow<Row>(port: RowPort<Row>) {
  const [known, setKnown] = useState<Pages<Row> | null>(null);
  const asked = useRef(new Set<number>());
  const current = useRef(port);

  const take = useCallback((page: number, { total, rows }: Window<Row>) => {
    setKnown((before) => {
      const near = [...(before?.pages ?? [])].filter(([at]) => Math.abs(at - page) <= KEPT / 2);
      return { total, pages: new Map([...near, [page, rows] as const]) };
    });
    asked.current = new Set([...asked.current].filter((at) => Math.abs(at - page) <= KEPT / 2));
  }, []);

  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        port.rows(page * PAGE, PAGE).then(
          (window) => {
            if (current.current === port) take(page, window);
          },
          // Pushed out of memory meanwhile: whoever opened it says so.
          () => undefined,
        );
      }
    },
    [port, take],
  );

  useEffect(() => {
    current.current = port;
    asked.current = new Set();
    // eslint-disable-next-line react-hooks/set-state-in-effect -- other rows: what was fetched of the last ones is void
    setKnown(null);
    need(0, PAGE - 1);
  }, [port, need]);

  const toggle = useCallback(
    async (index: number, row: Row) => {
      const page = Math.floor(index / PAGE);
      const { total, rows } = await port.toggle(row, index, page * PAGE, PAGE);
      if (current.current !== port) return;
      // Rows behind the toggled one moved: they are fetched again when they come into view.
      asked.current = new Set([...asked.current].filter((at) => at <= page));
      setKnown((before) => {
        const above = [...(before?.pages ?? [])].filter(([at]) => at < page);
        return { total, pages: new Map([...above, [page, rows] as const]) };
      });
    },
    [port],
  );

  return {
    total: known?.total ?? null,
    row: (index: number) => known?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    need,
    toggle,
  };
}
