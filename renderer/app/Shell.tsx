import { Button } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { EmptyState } from '@renderer/components/EmptyState';
import { Banner } from '@renderer/components/Banner';
import { shellTexts } from '@renderer/texts/shell';
import { workspaceTexts } from '@renderer/texts/workspace';
import { useSettings } from '@renderer/state/settings';
import { useTabs } from '@renderer/state/tabs';
import { dismissFailure, useWorkspace } from '@renderer/state/workspace';
import { DropArea } from '@renderer/import/DropArea';
import { usePaste } from '@renderer/import/use-paste';
import { StartPlace } from '@renderer/start/StartPlace';
import { Announcements } from './Announcements';
import { Overlays } from './Overlays';
import { useKeptFocus } from './keyboard/use-kept-focus';
import { useKeys } from './keyboard/use-keys';
import { LastRuns } from './last-runs/LastRuns';
import {
  EnvironmentsPlace,
  LogPlace,
  PlatformsPlace,
  readPlacesAhead,
  SecretsPlace,
  SettingsPlace,
} from './places';
import { Sidebar } from './sidebar/Sidebar';
import { TopBar } from './top-bar/TopBar';
import { Workbench } from './Workbench';
import styles from './Shell.module.css';

/** The window: top bar, sidebar, and the place that is shown. It waits for settings and workspace, so nothing jumps. */
export function Shell() {
  useKeys();
  const place = useKeptFocus();
  useEffect(readPlacesAhead, []);
  usePaste();
  const view = useWorkspace((state) => state.view);
  const failure = useWorkspace((state) => state.failure);
  const ready = useSettings((state) => state.settings !== null);
  const settingsFailure = useSettings((state) => state.failure);
  if (!ready || (!view && !failure)) return <div className={styles.waiting} />;
  return (
    <div className={styles.shell}>
      <TopBar />
      <div className={styles.body}>
        <Sidebar />
        <main ref={place} tabIndex={-1} className={styles.main}>
          {settingsFailure && (
            <div className={styles.failure}>
              <Banner tone="warn" title={workspaceTexts.settingsLost}>
                {settingsFailure.message} {settingsFailure.hint}
              </Banner>
            </div>
          )}
          {failure && (
            <div className={styles.failure}>
              <Banner
                tone="err"
                title={failure.message}
                acts={view && <Button onClick={dismissFailure}>{shellTexts.dismiss}</Button>}
              >
                {failure.hint}
              </Banner>
            </div>
          )}
          <Suspense fallback={null}>{view ? <CurrentPlace /> : <NoWorkspace />}</Suspense>
        </main>
      </div>
      <Announcements />
      <Overlays />
      <DropArea />
    </div>
  );
}

function CurrentPlace() {
  const place = useTabs((state) => state.place);
  const workspace = useWorkspace((state) => state.view?.workspace.id);
  switch (place) {
    case 'start':
      // Another workspace begins anew, with the cursor in the field that takes anything.
      return <StartPlace key={workspace} />;
    case 'platforms':
      return (
        <>
          <PlatformsPlace />
          <LastRuns folded />
        </>
      );
    case 'log':
      return <LogPlace />;
    case 'environments':
      return <EnvironmentsPlace />;
    case 'secrets':
      return <SecretsPlace />;
    case 'settings':
      return <SettingsPlace />;
    default:
      return (
        <>
          <Workbench />
          <LastRuns />
        </>
      );
  }
}

function NoWorkspace() {
  return (
    <EmptyState size="page" title={shellTexts.noWorkspace}>
      {shellTexts.noWorkspaceHint}
    </EmptyState>
  );
}
