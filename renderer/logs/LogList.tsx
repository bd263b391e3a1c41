import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { LogFilter } from '@shared/recording/filter';
import { focusFilter } from '@renderer/app/keyboard/focus';
import { setLog } from '@renderer/state/log';
import type { useLogPages } from '@renderer/state/log-pages';
import { logTexts as texts } from '@renderer/texts/logs';
import { LogRow } from './LogRow';
import { useExcerpts } from './use-excerpts';
import styles from './Logs.module.css';

interface Props {
  readonly pages: ReturnType<typeof useLogPages>;
  readonly filter: LogFilter;
  readonly selected: string | null;
  /** Whether the top of the list is in view, so that new runs may come in. */
  readonly onFollow: (following: boolean) => void;
  /** Enter: on to the detail. */
  readonly onEnter: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

const ROW = 46;

/** The recordings as virtual rows of 46 px; arrows walk, the detail follows. */
export function LogList({ pages, filter, selected, onFollow, onEnter, ref }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement, []);
  // Where the chosen run stood last: new runs above it move it down.
  const [at, setAt] = useState(0);
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
  const ids = items.flatMap(({ index }) => pages.row(index)?.id ?? []);
  const excerpts = useExcerpts(ids, filter);

  const go = (index: number) => {
    const next = Math.min(pages.count - 1, Math.max(0, index));
    const line = pages.row(next);
    virtual.scrollToIndex(next);
    if (!line) return;
    setAt(next);
    setLog({ selected: line.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const near = [at, ...items.map(({ index }) => index)];
    const current = near.find((index) => pages.row(index)?.id === selected);
    const from = current ?? -1;
    const act = {
      ArrowDown: () => go(from + 1),
      ArrowUp: () => go(from - 1),
      PageDown: () => go(from + 10),
      PageUp: () => go(from - 10),
      Home: () => go(0),
      End: () => go(pages.count - 1),
      Enter: onEnter,
      f: focusFilter,
      Escape: () => setLog({ selected: null }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
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
        onScroll={(event) => onFollow(event.currentTarget.scrollTop < ROW)}
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
                {line && (
                  <LogRow
                    line={line}
                    filter={filter}
                    excerpt={excerpts?.get(line.id) ?? null}
                    selected={line.id === selected}
                    onChoose={() => setAt(item.index)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {pages.behind && (
        <Button
          size="sm"
          className={styles.newRuns}
          leftSection={<IconArrowUp size={14} stroke={1.75} aria-hidden />}
          onClick={() => {
            pages.refresh();
            virtual.scrollToIndex(0);
          }}
        >
          {texts.newRuns}
        </Button>
      )}
    </>
  );
}
