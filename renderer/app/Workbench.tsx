import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { EmptyState } from '@renderer/components/EmptyState';
import { Resizer } from '@renderer/components/Resizer';
import { shellTexts } from '@renderer/texts/shell';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { toggleDock, useDockOpen } from '@renderer/state/dock';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { useTabs } from '@renderer/state/tabs';
import { TestPanel } from '@renderer/test-panel/TestPanel';
import { CenterView } from './CenterView';
import { TabStrip } from './tabs/TabStrip';
import { ViewBar } from './tabs/ViewBar';
import styles from './Workbench.module.css';

const DEFAULT_DOCK = 360;
const NARROW_DOCK = 328;
const FOLDED_DOCK = 40;

/** The open actions with the test panel beside them. */
export function Workbench() {
  const current = useTabs((state) => state.current);
  const open = useDockOpen();
  const remembered = useSettings((state) => state.settings?.dockWidth) ?? DEFAULT_DOCK;
  const narrow = useMediaQuery('(max-width: 1359px)', false, { getInitialValueInEffect: false });
  const cramped = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false });
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (remembered === DEFAULT_DOCK && narrow ? NARROW_DOCK : remembered);
  const unfolded = open && !cramped;
  return (
    <div className={styles.workbench}>
      <section className={styles.center} data-undo="document" aria-label={shellTexts.center}>
        <TabStrip />
        {current === null ? (
          <EmptyState size="page" title={texts.emptyTitle}>
            {texts.empty}
          </EmptyState>
        ) : (
          <>
            <ViewBar file={current} />
            <CenterView key={current} file={current} />
          </>
        )}
      </section>
      {current !== null && (
        <aside className={styles.dock} style={{ width: unfolded ? width : FOLDED_DOCK }}>
          {unfolded && (
            <Resizer
              label={shellTexts.dockWidth}
              edge="left"
              value={width}
              min={300}
              max={560}
              onChange={setDragged}
              onCommit={(size) => {
                setDragged(null);
                changeSettings({ dockWidth: size });
              }}
            />
          )}
          <TestPanel file={current} open={unfolded} onToggle={toggleDock} />
        </aside>
      )}
    </div>
  );
}
