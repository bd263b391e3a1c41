import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { LogFilter } from '@shared/recording/filter';
import { setLog } from '@renderer/state/log';
import { chooseRuns, toggleChosen, useChosen } from '@renderer/state/log-chosen';
import type { useLogPages } from '@renderer/state/log-pages';
import { attempt } from '@renderer/state/notice';
import { logTexts as texts } from '@renderer/texts/logs';
import { listKeys } from './list-keys';
import { LogRow } from './LogRow';
import { useExcerpts } from './use-excerpts';
import { useTallList } from './use-tall-list';
import styles from './List.module.css';

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

/** The recordings as virtual rows of 46 px; arrows walk, the detail follows, Shift, Ctrl and the boxes choose several. */
export function LogList({ pages, filter, selected, onFollow, onEnter, ref }: Props) {
  const list = useTallList(pages.count, ROW);
  const { scroller, first, last, atTop } = list;
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement, [scroller]);
  const chosen = useChosen((state) => state.chosen);
  // Where the chosen run stood last: new runs above it move it down.
  const [at, setAt] = useState(0);
  /** The row from which Shift chooses on. */
  const anchor = useRef<number | null>(null);
  const { need } = pages;
  useEffect(() => need(first, last), [need, first, last]);
  useEffect(() => onFollow(atTop), [onFollow, atTop]);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const ids = indexes.flatMap((index) => pages.row(index)?.id ?? []);
  const excerpts = useExcerpts(ids, filter);

  const current = [at, ...indexes].find((index) => pages.row(index)?.id === selected) ?? -1;
  const go = (index: number, chooses = false) => {
    const next = Math.min(pages.count - 1, Math.max(0, index));
    list.show(next);
    setAt(next);
    const line = pages.row(next);
    if (chooses) chooseTo(next);
    else anchor.current = next;
    if (line) setLog({ selected: line.id });
    // A row far from those known: it is shown as soon as it came.
    else attempt(async () => setLog({ selected: (await pages.idsBetween(next, next))[0] ?? selected }));
  };
  const chooseTo = (index: number) => {
    anchor.current ??= Math.max(0, current);
    const from = anchor.current;
    attempt(async () => chooseRuns(await pages.idsBetween(from, index)));
  };
  const toggle = (index: number, id: string) => {
    anchor.current = index;
    toggleChosen(id, null);
  };

  return (
    <>
      <div className={styles.head} aria-hidden>
        <span className={styles.headTime}>{texts.columns.time}</span>
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
        aria-multiselectable
        aria-activedescendant={selected === null ? undefined : `run-${selected}`}
        onKeyDown={(event) =>
          listKeys(event, {
            at: current,
            last: pages.count - 1,
            page: list.page,
            go,
            toggle: () => selected !== null && current >= 0 && toggle(current, selected),
            filter,
            onEnter,
          })
        }
        onScroll={list.onScroll}
        data-choosing={chosen.size > 0 || undefined}
      >
        <div className={styles.rows} style={{ height: list.height }}>
          {indexes.map((index) => {
            const line = pages.row(index);
            return (
              <div
                key={index}
                className={styles.slot}
                style={{ transform: `translateY(${list.offset(index)}px)` }}
              >
                {line && (
                  <LogRow
                    line={line}
                    filter={filter}
                    excerpt={excerpts?.get(line.id) ?? null}
                    selected={line.id === selected}
                    chosen={chosen.has(line.id)}
                    onToggle={() => toggle(index, line.id)}
                    onChoose={({ shiftKey, ctrlKey, metaKey }) => {
                      if (shiftKey) {
                        chooseTo(index);
                        return;
                      }
                      setAt(index);
                      anchor.current = index;
                      if (ctrlKey || metaKey) toggleChosen(line.id, selected);
                      else setLog({ selected: line.id });
                    }}
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
            list.show(0);
          }}
        >
          {texts.newRuns}
        </Button>
      )}
    </>
  );
}
