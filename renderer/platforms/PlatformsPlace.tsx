import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Banner } from '@renderer/components/Banner';
import { EmptyState } from '@renderer/components/EmptyState';
import { Resizer } from '@renderer/components/Resizer';
import { usePaneSize } from '@renderer/state/panes';
import { showPanes, usePlatformPanes } from '@renderer/state/platform-panes';
import { Skeleton } from '@renderer/components/Skeleton';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { useDocument, useDocuments } from '@renderer/state/documents';
import { useReadiness } from '@renderer/state/readiness';
import { showOverlay } from '@renderer/state/shell';
import { goTo, openTab, useTabs } from '@renderer/state/tabs';
import { PartBoundary } from '@renderer/components/PartBoundary';
import { PlatformPane } from './PlatformPane';
import { PlatformTable } from './PlatformTable';
import { PlatformsBar } from './PlatformsBar';
import { useComparedExports } from './use-compared-exports';
import { useTargetsFirst } from './use-targets-first';
import styles from './Platforms.module.css';

/** What each platform makes of one action: a table, and beneath it one or two platforms side by side. */
export function PlatformsPlace() {
  const file = useTabs((state) => state.current);
  const first = useDocuments((state) => state.documents.keys().next().value);
  useEffect(() => {
    if (file !== null || first === undefined) return;
    openTab(first);
    goTo('platforms');
  }, [file, first]);
  const document = useDocument(file);
  const states = useTargetsFirst(file, useReadiness(file));
  useComparedExports(file);
  const shown = usePlatformPanes((state) => state.shown);
  const [height, setHeight, keepHeight] = usePaneSize('platforms.panes', null);
  if (file === null || !document?.lastValid) {
    return (
      <EmptyState
        size="page"
        title={texts.noActionTitle}
        act={
          <Button
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
            onClick={() => showOverlay({ kind: 'new-action', actionKind: 'http' })}
          >
            {texts.newAction}
          </Button>
        }
      >
        {texts.noAction}
      </EmptyState>
    );
  }
  // Until somebody chooses, the first target is open: the place never begins empty.
  const targets = [...document.lastValid.platforms.keys()];
  const panes = (shown ?? [targets[0] ?? states?.[0]?.platform.id ?? '']).filter((id) =>
    states?.some(({ platform }) => platform.id === id),
  );
  const open = (id: string) => showPanes([id, ...panes.slice(1).filter((other) => other !== id)]);
  const openBeside = (id: string) => showPanes([panes.find((other) => other !== id) ?? id, id]);
  const close = (id: string) => showPanes(panes.filter((other) => other !== id));
  return (
    <div className={styles.place}>
      <PlatformsBar file={file} states={states} />
      {document.read?.action === null && (
        <div className={styles.notice}>
          <Banner tone="warn" title={texts.unreadable} />
        </div>
      )}
      <div className={styles.tableArea}>
        {states ? (
          <PlatformTable file={file} states={states} panes={panes} onOpen={open} onBeside={openBeside} />
        ) : (
          <Skeleton rows={10} />
        )}
      </div>
      {panes.length > 0 && (
        <div className={styles.panes} style={{ height: height ?? '50%' }}>
          <Resizer
            label={texts.paneHeight}
            edge="top"
            value={height ?? Math.round(window.innerHeight * 0.45)}
            min={160}
            max={window.innerHeight - 220}
            onChange={setHeight}
            onCommit={keepHeight}
          />
          {states
            ?.filter(({ platform }) => panes.includes(platform.id))
            .toSorted((a, b) => panes.indexOf(a.platform.id) - panes.indexOf(b.platform.id))
            .map((state) => (
              <PartBoundary key={state.platform.id}>
                <PlatformPane file={file} state={state} onClose={() => close(state.platform.id)} />
              </PartBoundary>
            ))}
        </div>
      )}
    </div>
  );
}
