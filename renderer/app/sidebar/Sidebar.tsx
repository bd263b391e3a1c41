import { TextInput } from '@mantine/core';
import { IconFilter, IconLayoutSidebar, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { Resizer } from '@renderer/components/Resizer';
import { moveFocus } from '@renderer/components/rows';
import { shellTexts } from '@renderer/texts/shell';
import { sidebarTexts as texts } from '@renderer/texts/sidebar';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { setFilter, showOverlay, useShell } from '@renderer/state/shell';
import { CRAMPED_FOR_SIDEBAR, foldSidebar, unfoldSidebar, useSidebarUnfolded } from '@renderer/state/sidebar';
import { useChord } from '../keyboard/use-chord';
import { ActionList } from './ActionList';
import { listActions } from './entries';
import { PlaceRows } from './PlaceRows';
import { useDocuments } from '@renderer/state/documents';
import { useMediaQuery } from '@mantine/hooks';
import styles from './Sidebar.module.css';

const DEFAULT_WIDTH = 244;
const NARROW_WIDTH = 220;

/** The actions and the places; in a narrow window a rail that unfolds over the place. */
export function Sidebar() {
  const cramped = useMediaQuery(CRAMPED_FOR_SIDEBAR, false, { getInitialValueInEffect: false });
  const unfolded = useSidebarUnfolded();
  const toggle = useRef<HTMLButtonElement>(null);
  if (!cramped) return <SidebarPane over={false} />;
  const fold = () => {
    foldSidebar();
    toggle.current?.focus();
  };
  return (
    <>
      <div className={styles.rail}>
        <IconButton
          ref={toggle}
          icon={IconLayoutSidebar}
          label={unfolded ? texts.fold : texts.unfold}
          active={unfolded}
          onClick={unfolded ? fold : unfoldSidebar}
        />
      </div>
      {unfolded && <SidebarPane over onFold={fold} />}
    </>
  );
}

interface PaneProps {
  /** Whether it lies over the place. */
  readonly over: boolean;
  readonly onFold?: () => void;
}

function SidebarPane({ over, onFold }: PaneProps) {
  const remembered = useSettings((state) => state.settings?.sidebarWidth) ?? DEFAULT_WIDTH;
  const narrow = useMediaQuery('(max-width: 1359px)', false, { getInitialValueInEffect: false });
  const width = remembered === DEFAULT_WIDTH && narrow ? NARROW_WIDTH : remembered;
  const [dragged, setDragged] = useState<number | null>(null);
  const chord = useChord('filter.focus');
  const filter = useShell((state) => state.filter);
  const documents = useDocuments((state) => state.documents);
  const entries = listActions(documents, filter);
  const pane = useRef<HTMLElement>(null);
  // Who unfolds it looks for something in it.
  useEffect(() => {
    if (over)
      (
        pane.current?.querySelector<HTMLElement>('[data-find]') ?? pane.current?.querySelector('button')
      )?.focus();
  }, [over]);

  const onFilterKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && filter !== '') {
      event.stopPropagation();
      setFilter('');
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      const first = event.currentTarget.closest('nav')?.querySelector<HTMLElement>('[data-action-row]');
      if (event.key === 'Enter') first?.click();
      else first?.focus();
    }
  };

  return (
    <nav
      ref={pane}
      data-over={over || undefined}
      className={styles.sidebar}
      style={{ width: dragged ?? width }}
      aria-label={texts.actions}
      onKeyDown={(event) => event.key === 'Escape' && onFold?.()}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{texts.actions}</h2>
        {documents.size > 0 && <span className={styles.count}>{documents.size}</span>}
        <span className={styles.add}>
          <IconButton
            icon={IconPlus}
            label={texts.add}
            onClick={() => showOverlay({ kind: 'new-action', actionKind: 'http' })}
          />
        </span>
      </div>
      {documents.size === 0 ? (
        <p className={styles.empty}>{texts.empty}</p>
      ) : (
        <TextInput
          data-find="actions"
          size="sm"
          className={styles.filter}
          placeholder={texts.filter}
          aria-label={texts.filter}
          value={filter}
          leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
          rightSection={chord && <KeyCap keys={chord} />}
          rightSectionWidth={56}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={onFilterKey}
        />
      )}
      <div className={styles.list} onKeyDown={(event) => moveFocus(event, '[data-action-row]')}>
        <ActionList entries={entries} filter={filter} />
      </div>
      <PlaceRows />
      <Resizer
        label={shellTexts.sidebarWidth}
        edge="right"
        value={dragged ?? width}
        min={180}
        max={420}
        onChange={setDragged}
        onCommit={(size) => {
          setDragged(null);
          changeSettings({ sidebarWidth: size });
        }}
      />
    </nav>
  );
}
