import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { CallChoice, FoundCall } from '@shared/ipc/import-calls';
import { Skeleton } from '@renderer/components/Skeleton';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import { CallRow } from './CallRow';
import type { useFoundCalls } from './use-found-calls';
import styles from './Calls.module.css';

interface Props {
  readonly found: ReturnType<typeof useFoundCalls>;
  /** What is said when none is listed. */
  readonly empty: string;
  readonly onDecide: (call: FoundCall, choice: CallChoice) => void;
}

const ROW = 46;

/** The calls as virtual rows of 46 px: a log may tell of a hundred thousand. */
export function CallRows({ found, empty, onDecide }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are never memoised here
  const virtual = useVirtualizer({
    count: found.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { need } = found;
  useEffect(() => need(first, last), [need, first, last]);
  return (
    <div className={styles.table}>
      <div className={styles.head} aria-hidden>
        <span>{texts.columns.time}</span>
        <span>{texts.columns.call}</span>
        <span>{texts.columns.status}</span>
        <span>{texts.columns.action}</span>
      </div>
      <div ref={scroller} className={styles.list} role="list" aria-label={texts.list} tabIndex={0}>
        {found.total === null && <Skeleton rows={4} />}
        {found.total === 0 && <p className={styles.empty}>{empty}</p>}
        <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const call = found.row(index);
            return (
              <div
                key={key}
                role="listitem"
                aria-setsize={found.total ?? 0}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {call && <CallRow call={call} onDecide={(choice) => onDecide(call, choice)} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
