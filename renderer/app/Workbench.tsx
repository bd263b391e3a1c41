import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { EmptyState } from '@renderer/components/EmptyState';
import { Resizer } from '@renderer/components/Resizer';
import { shellTexts } from '@renderer/texts/shell';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { CRAMPED_FOR_DOCK, toggleDock, useDockOpen } from '@renderer/state/dock';
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
  const remembered = useSettings((state) => state.settings?.dockWidth) ?? DEFAULT_DOCK;
  const narrow = useMediaQuery('(max-width: 1359px)', false, { getInitialValueInEffect: false });
  const cramped = useMediaQuery(CRAMPED_FOR_DOCK, false, { getInitialValueInEffect: false });
  const open = useDockOpen(cramped);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (remembered === DEFAULT_DOCK && narrow ? NARROW_DOCK : remembered);
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
        <aside
          className={styles.dock}
          data-over={(cramped && open) || undefined}
          style={{ width: open ? width : FOLDED_DOCK }}
        >
          {open && (
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
          <TestPanel file={current} open={open} onToggle={toggleDock} />
        </aside>
      )}
    </div>
  );
}
