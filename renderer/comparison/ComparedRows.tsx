import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ComparedRow, ComparisonInfo } from '@shared/response/compare/row';
import { calls } from '@renderer/bridge/bridge';
import { useRowWindow, type RowPort } from '@renderer/components/row-window';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import { ComparedLine } from './ComparedLine';
import styles from './Rows.module.css';

interface Props {
  readonly label: string;
  readonly info: ComparisonInfo;
  /** The difference that is walked to. */
  readonly change: number | null;
}

const ROW = 22;

/** Two answers side by side as virtual rows: only what is seen is fetched and drawn. */
export function ComparedRows({ label, info, change }: Props) {
  const port = usePort(info);
  const { total, row, need, toggle } = useRowWindow(port);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const count = total ?? info.first.total;
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are never memoised here
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => need(first, last), [need, first, last, total]);

  useEffect(() => {
    if (change === null) return;
    let gone = false;
    calls.comparison.place({ id: info.id, change }).then(
      (at) => {
        if (gone || at < 0) return;
        setActive(at);
        virtual.scrollToIndex(at, { align: 'center' });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [change, info.id, virtual]);

  const go = (index: number) => {
    const next = Math.min(count - 1, Math.max(0, index));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = row(active);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = () => current?.open != null && void toggle(active, current);
    const act = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + 15),
      PageUp: () => go(active - 15),
      Home: () => go(0),
      End: () => go(count - 1),
      ArrowRight: () => current?.open === false && turn(),
      ArrowLeft: () => current?.open === true && turn(),
      Enter: turn,
      ' ': turn,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={scroller}
      className={styles.rows}
      role="treegrid"
      aria-label={texts.rows(label)}
      aria-rowcount={count}
      tabIndex={0}
      data-autofocus
      aria-activedescendant={count > 0 ? `${info.id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {items.map((item) => {
          const found = row(item.index) ?? info.first.rows[item.index];
          return (
            <div
              key={item.key}
              className={styles.slot}
              role="presentation"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {found && (
                <ComparedLine
                  id={`${info.id}-${item.index}`}
                  row={found}
                  current={change !== null && found.change === change}
                  active={item.index === active}
                  onToggle={() => void toggle(item.index, found)}
                  onActivate={() => setActive(item.index)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function usePort({ id }: ComparisonInfo): RowPort<ComparedRow> {
  return useMemo(
    () => ({
      rows: (from, count) => calls.comparison.rows({ id, from, count }),
      toggle: (_row, row, from, count) => calls.comparison.toggle({ id, row, from, count }),
    }),
    [id],
  );
}
