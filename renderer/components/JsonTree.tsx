import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TreeRow } from '@shared/response/body';
import { JsonTreeRow } from './JsonTreeRow';
import { Skeleton } from './Skeleton';
import { useRowWindow, type RowPort } from './row-window';
import styles from './JsonTree.module.css';

interface Props {
  readonly label: string;
  readonly port: RowPort<TreeRow>;
  /** Output names by normalized path. */
  readonly picked?: ReadonlyMap<string, string>;
  /** Adds or removes the output of a row; absent: nothing can be picked. */
  readonly onPick?: (row: TreeRow) => void;
  /** Normalized paths a search found; the current one is scrolled to by `reveal`. */
  readonly matches?: ReadonlySet<string>;
  /** Index of the row to bring into view, e.g. of the current match. */
  readonly reveal?: number | null;
  /** The row that has the focus: for a path line under the tree. */
  readonly onActive?: (row: TreeRow) => void;
  /** A word at the right of a row: `kept`, `cut`. Muted rows are drawn in t3. */
  readonly note?: (row: TreeRow) => { readonly text: ReactNode; readonly muted: boolean } | null;
}

const ROW = 22;

/** A JSON body as a tree of virtual rows: only what is seen is fetched and drawn. */
export function JsonTree(props: Props) {
  const { label, port, picked, onPick, matches, reveal = null, onActive, note } = props;
  const { total, row, need, toggle } = useRowWindow(port);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are never memoised here
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const ready = total !== null;
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (total) need(first, last);
  }, [need, first, last, total]);

  useEffect(() => {
    if (reveal !== null && ready) virtual.scrollToIndex(reveal, { align: 'center' });
  }, [reveal, virtual, ready]);

  const go = (index: number) => {
    const next = Math.min((total ?? 1) - 1, Math.max(0, index));
    setActive(next);
    virtual.scrollToIndex(next);
    const found = row(next);
    if (found) onActive?.(found);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const current = row(active);
    if (!current || event.ctrlKey || event.metaKey) return;
    const container = current.kind === 'object' || current.kind === 'array';
    const act = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      Home: () => go(0),
      End: () => go((total ?? 1) - 1),
      PageDown: () => go(active + 15),
      PageUp: () => go(active - 15),
      ArrowRight: () => (container && !current.open ? void toggle(active, current) : go(active + 1)),
      ArrowLeft: () => (container && current.open ? void toggle(active, current) : go(active - 1)),
      Enter: () => (onPick ? onPick(current) : undefined),
      ' ': () => (container ? void toggle(active, current) : onPick?.(current)),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (total === null) return <Skeleton rows={8} height={ROW} />;
  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${label}-${active}`.replaceAll(' ', '-')}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const found = row(item.index);
          const remark = found && note ? note(found) : null;
          return (
            <div key={item.key} className={styles.slot} style={{ transform: `translateY(${item.start}px)` }}>
              {found && (
                <JsonTreeRow
                  id={`${label}-${item.index}`.replaceAll(' ', '-')}
                  row={found}
                  active={item.index === active}
                  output={picked?.get(found.path) ?? null}
                  matched={matches?.has(found.path) ?? false}
                  note={remark}
                  onToggle={() => void toggle(item.index, found)}
                  onActivate={() => {
                    setActive(item.index);
                    onActive?.(found);
                  }}
                  onPick={onPick && (() => onPick(found))}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
