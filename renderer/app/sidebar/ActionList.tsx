import { IconFileAlert } from '@tabler/icons-react';
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { sidebarTexts as texts } from '@renderer/texts/sidebar';
import { setFilter } from '@renderer/state/shell';
import { useFolded } from '@renderer/state/folders';
import { useTabs } from '@renderer/state/tabs';
import { useWorkspace } from '@renderer/state/workspace';
import { ActionRow } from './ActionRow';
import { rowsOf, type ActionEntry } from './entries';
import { FolderRow } from './FolderRow';
import { RowMenu, type RowMenuPlace } from './RowMenu';
import styles from './Sidebar.module.css';

interface Props {
  readonly entries: readonly ActionEntry[];
  readonly filter: string;
}

const nothingFolded: ReadonlySet<string> = new Set();

/** The actions under their folders; with a filter every folder is unfolded. */
export function ActionList({ entries, filter }: Props) {
  const place = useTabs((state) => state.place);
  const current = useTabs((state) => state.current);
  const folded = useFolded((state) => state.folded);
  const broken = useWorkspace((state) => state.view?.broken) ?? [];
  const [menu, setMenu] = useState<RowMenuPlace | null>(null);
  const rows = rowsOf(entries, filter === '' ? folded : nothingFolded);
  const shown = place === 'actions' ? current : null;
  const keys = rows.map((row) => (row.kind === 'action' ? row.entry.file : row.path));
  const focusable = shown !== null && keys.includes(shown) ? shown : keys[0];
  return (
    <>
      {rows.map((row) =>
        row.kind === 'folder' ? (
          <FolderRow key={`${row.path}/`} {...row} focusable={row.path === focusable} />
        ) : (
          <ActionRow
            key={row.entry.file}
            entry={row.entry}
            depth={row.depth}
            shown={row.entry.file === shown}
            focusable={row.entry.file === focusable}
            onMenu={setMenu}
          />
        ),
      )}
      {menu && <RowMenu {...menu} onClose={() => setMenu(null)} />}
      {entries.length === 0 && filter !== '' && (
        <p className={styles.empty}>
          {texts.noMatch(filter)}{' '}
          <Anchor component="button" size="md" onClick={() => setFilter('')}>
            {texts.clear}
          </Anchor>
        </p>
      )}
      {broken.map(({ file, message, hint }) => (
        <p key={file} className={styles.broken} title={`${message} ${hint}`}>
          <IconFileAlert size={14} stroke={1.75} aria-hidden /> {file}: {message}
        </p>
      ))}
    </>
  );
}
