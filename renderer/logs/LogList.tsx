import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { logTexts as texts } from '@renderer/texts/logs';
import { setLog } from '@renderer/state/log';
import type { useLogPages } from '@renderer/state/log-pages';
import { LogRow } from './LogRow';
import styles from './Logs.module.css';

interface Props {
  readonly pages: ReturnType<typeof useLogPages>;
  readonly selected: string | null;
}

const ROW = 46;

/** The recordings as virtual rows of 46 px; arrows walk, the detail follows. */
export function LogList({ pages, selected }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are never memoised here
  const virtual = useVirtualizer({
    count: pages.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need } = pages;
  useEffect(() => need(first, last), [need, first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const indexes = Array.from({ length: pages.count }, (_, index) => index);
    const at = indexes.findIndex((index) => pages.row(index)?.id === selected);
    const next = Math.min(pages.count - 1, Math.max(0, at + step));
    const line = pages.row(next);
    if (!line) return;
    setLog({ selected: line.id });
    virtual.scrollToIndex(next);
  };

  return (
    <>
      <div className={styles.head} aria-hidden>
        <span>{texts.columns.time}</span>
        <span>{texts.columns.request}</span>
        <span>{texts.columns.status}</span>
        <span className={styles.right}>{texts.columns.taken}</span>
      </div>
      <div
        ref={scroller}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={texts.list}
        aria-activedescendant={selected === null ? undefined : `run-${selected}`}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const line = pages.row(item.index);
            return (
              <div
                key={item.key}
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {line && <LogRow line={line} selected={line.id === selected} />}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
