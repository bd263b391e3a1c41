import { useVirtualizer } from '@tanstack/react-virtual';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { ActionSummary } from '@shared/ipc/imports';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { TemplateText } from '@renderer/components/TemplateText';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

interface Props {
  readonly actions: readonly ActionSummary[];
  /** Those that are shown. */
  readonly indexes: readonly number[];
  /** By index; null: there is nothing to choose. */
  readonly chosen: ReadonlySet<number> | null;
  readonly seen: number;
  readonly onSee: (index: number) => void;
  readonly onTake: (index: number, on: boolean) => void;
  /** What is said when none is shown. */
  readonly empty: string;
}

const ROW = 30;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 6,
  PageUp: -6,
  End: Infinity,
  Home: -Infinity,
};

/** Virtual rows of 30 px: an API may have thousands of operations. Arrows walk, Space takes or leaves. */
export function ActionRows({ actions, indexes, chosen, seen, onSee, onTake, empty }: Props) {
  const shared = useMemo(() => sharedBase(actions), [actions]);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are never memoised here
  const virtual = useVirtualizer({
    count: indexes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && chosen) {
      event.preventDefault();
      onTake(seen, !chosen.has(seen));
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || indexes.length === 0) return;
    event.preventDefault();
    const next = Math.min(indexes.length - 1, Math.max(0, indexes.indexOf(seen) + step));
    onSee(indexes[next] ?? seen);
    virtual.scrollToIndex(next);
  };
  if (indexes.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-multiselectable={chosen !== null}
      aria-label={texts.list}
      aria-activedescendant={`import-${seen}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: at, start, key }) => {
          const index = indexes[at] ?? 0;
          const action = actions[index];
          if (!action) return null;
          const { id, name, kind, safety, method, url } = action;
          return (
            <div
              key={key}
              id={`import-${index}`}
              role="option"
              aria-selected={chosen?.has(index) ?? true}
              className={styles.row}
              data-seen={(actions.length > 1 && seen === index) || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onSee(index)}
            >
              {chosen && (
                // For the mouse: an option may hold no second control, and Space takes or leaves it by key.
                <span
                  aria-hidden
                  className={styles.box}
                  data-on={chosen.has(index) || undefined}
                  title={texts.take(name)}
                  onClick={() => onTake(index, !chosen.has(index))}
                >
                  <IconCheck size={14} stroke={3} />
                </span>
              )}
              <MethodBadge
                badge={badgeOfAction({ kind, safety, request: method === null ? null : { method } })}
              />
              <span className={styles.name} title={name}>
                {name}
              </span>
              <code className={styles.url} title={url}>
                <TemplateText text={shared ? url.slice(shared.length) : url} />
              </code>
              {!chosen && <code className={styles.file}>{`actions/${id}.action.yaml`}</code>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The address that every URL begins with: said once is enough. Empty: they differ, or there is one only. */
function sharedBase(actions: readonly ActionSummary[]): string {
  const [first, ...others] = actions;
  const base = /^\{\{env\.[\w.-]+\}\}(?=.)/.exec(first?.url ?? '')?.[0] ?? '';
  return others.length > 0 && others.every(({ url }) => url.startsWith(`${base}/`)) ? base : '';
}
