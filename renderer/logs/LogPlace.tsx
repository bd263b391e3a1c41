import { Button, Pill, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Banner } from '@renderer/components/Banner';
import { EmptyState } from '@renderer/components/EmptyState';
import { Resizer } from '@renderer/components/Resizer';
import { usePaneSize } from '@renderer/state/panes';
import { Skeleton } from '@renderer/components/Skeleton';
import { logTexts as texts } from '@renderer/texts/logs';
import { useDocuments } from '@renderer/state/documents';
import { setLog, useLog } from '@renderer/state/log';
import { useLogPages } from '@renderer/state/log-pages';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { DetailPane } from './DetailPane';
import { LogList } from './LogList';

import styles from './Logs.module.css';

/** Every run of the workspace: list and search at the left, one run at the right. */
export function LogPlace() {
  const { search, action, selected } = useLog();
  const [asked] = useDebouncedValue(search, 150);
  const pages = useLogPages({
    ...(action === null ? {} : { actions: [action] }),
    ...(asked === '' ? {} : { search: asked }),
  });
  const total = pages.total === null || pages.total.more ? null : pages.total.count;
  const all = useRecentRuns((state) => state.total);
  const [width, setWidth, keepWidth] = usePaneSize('log.list', 404);
  const empty = pages.count === 0 && !pages.loading && !pages.stale;
  const filtered = asked !== '' || action !== null;
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{texts.title}</h1>
        <TextInput
          data-find="place"
          className={styles.search}
          aria-label={texts.searchLabel}
          placeholder={texts.search}
          value={search}
          leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
          rightSection={<span className={styles.count}>{texts.of(total, filtered ? all : total)}</span>}
          rightSectionWidth={110}
          onChange={(event) => setLog({ search: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && setLog({ search: '' })}
        />
        <ActionFilter action={action} />
      </div>
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
            !empty && <LogList pages={pages} selected={selected} />
          )}
          {empty && <Nothing filtered={filtered} />}
          <Resizer
            label={texts.list}
            edge="right"
            value={width}
            min={320}
            max={640}
            onChange={setWidth}
            onCommit={keepWidth}
          />
        </section>
        <section className={styles.detail}>
          <DetailPane selected={selected} />
        </section>
      </div>
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState
      title={texts.noMatchTitle}
      act={<Button onClick={() => setLog({ search: '', action: null })}>{texts.clear}</Button>}
    >
      {texts.noMatch}
    </EmptyState>
  ) : (
    <EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>
  );
}

/** One action or all, as a chip that can be taken off. */
function ActionFilter({ action }: { readonly action: string | null }) {
  const documents = useDocuments((state) => state.documents);
  const options = useMemo(
    () =>
      [...documents.values()].flatMap(({ lastValid }) =>
        lastValid ? [{ value: lastValid.id, label: lastValid.name }] : [],
      ),
    [documents],
  );
  if (action !== null) {
    const name = options.find(({ value }) => value === action)?.label ?? action;
    return (
      <Pill
        className={styles.chip}
        withRemoveButton
        removeButtonProps={{ 'aria-label': texts.clearAction(name) }}
        onRemove={() => setLog({ action: null })}
      >
        {name}
      </Pill>
    );
  }
  return (
    <Select
      className={styles.filter}
      aria-label={texts.actionFilter}
      placeholder={texts.allActions}
      data={options}
      value={null}
      searchable
      onChange={(value) => setLog({ action: value })}
    />
  );
}
