import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Banner } from '@renderer/components/Banner';
import { EmptyState } from '@renderer/components/EmptyState';
import { Resizer } from '@renderer/components/Resizer';
import { Skeleton } from '@renderer/components/Skeleton';
import { filterOf, showAllRuns, useLog } from '@renderer/state/log';
import { clearChosen } from '@renderer/state/log-chosen';
import { useLogPages } from '@renderer/state/log-pages';
import { usePersonalRules } from '@renderer/state/personal';
import { usePaneSize } from '@renderer/state/panes';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { useDocuments } from '@renderer/state/documents';
import { openTab, useTabs } from '@renderer/state/tabs';
import { logTexts as texts } from '@renderer/texts/logs';
import { DetailPane } from './detail/DetailPane';
import { FilterChips } from './filters/FilterChips';
import { ImportCalls } from './ImportCalls';
import { KeptLine } from './kept/KeptLine';
import { ChosenBar } from './list/ChosenBar';
import { LogList } from './list/LogList';
import { LatencyPlot } from './plot/LatencyPlot';
import { PlotLegend } from './plot/PlotLegend';
import { usePeriod } from './plot/use-period';
import { isTooShort, SearchField } from './SearchField';
import styles from './Logs.module.css';

/** Runs one by one: filters and plot on top, the list at the left, one run at the right. */
export function RunsView({ head }: { readonly head: ReactNode }) {
  const { search, anywhere, conditions, selected } = useLog();
  const [asked] = useDebouncedValue(isTooShort(search, anywhere) ? '' : search, 150);
  const filter = useMemo(() => filterOf(asked, anywhere, conditions), [asked, anywhere, conditions]);
  const [following, setFollowing] = useState(true);
  const pages = useLogPages(filter, following);
  const all = useRecentRuns((state) => state.counted);
  const [width, setWidth, commitWidth] = usePaneSize('log.list', 404);
  const { period, setPeriod, moment } = usePeriod();
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const question = JSON.stringify(filter);
  // Other runs stand in the list now: what was chosen among the others is forgotten.
  useEffect(() => clearChosen, [question]);
  const { refresh } = pages;
  // What is masked has changed: list and run are read again.
  const personal = JSON.stringify(usePersonalRules());
  const masked = useRef(personal);
  useEffect(() => {
    if (masked.current !== personal) refresh();
    masked.current = personal;
  }, [personal, refresh]);
  const filtered = Object.keys(filter).length > 0;
  const empty = pages.count === 0 && !pages.loading && !pages.stale;
  return (
    <>
      <div className={styles.bar}>
        {head}
        <SearchField
          shown={pages.total}
          all={filtered ? all : pages.total}
          onLeave={() => list.current?.focus()}
        />
        <PlotLegend period={period} onChange={setPeriod} />
        <ImportCalls />
        <FilterChips filter={filter} />
      </div>
      <LatencyPlot filter={filter} period={period} moment={moment} />
      {pages.failure && (
        <div className={styles.failure}>
          <Banner tone="err" title={pages.failure.message}>
            {pages.failure.hint}
          </Banner>
        </div>
      )}
      <div className={styles.split}>
        <section className={styles.side} style={{ width }} aria-label={texts.list}>
          {pages.loading ? (
            <Skeleton rows={10} height={46} />
          ) : (
            !empty && (
              <LogList
                ref={list}
                pages={pages}
                filter={filter}
                selected={selected}
                onFollow={setFollowing}
                onEnter={() => detail.current?.focus()}
              />
            )
          )}
          {empty && filtered && (
            <EmptyState title={texts.noMatchTitle} act={<Button onClick={showAllRuns}>{texts.clear}</Button>}>
              {texts.noMatch}
            </EmptyState>
          )}
          <ChosenBar filter={filter} total={pages.total} />
          <KeptLine />
          <Resizer
            label={texts.list}
            edge="right"
            value={width}
            min={320}
            max={640}
            onChange={setWidth}
            onCommit={commitWidth}
          />
        </section>
        <section
          ref={detail}
          className={styles.detail}
          tabIndex={-1}
          aria-label={texts.detail}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) list.current?.focus();
          }}
        >
          {empty && !filtered && selected === null ? (
            <NoRuns />
          ) : (
            <DetailPane key={personal} selected={selected} filter={filter} />
          )}
        </section>
      </div>
    </>
  );
}

/** A log without any run, with what makes the first one. */
function NoRuns() {
  const file = useTabs((state) => state.current);
  const first = useDocuments(({ documents }) => [...documents.keys()][0]);
  const toRun = file ?? first;
  return (
    <EmptyState
      size="page"
      title={texts.emptyTitle}
      act={toRun !== undefined && <Button onClick={() => openTab(toRun)}>{texts.openToRun}</Button>}
    >
      {texts.empty}
    </EmptyState>
  );
}
