import { IconFileAlert } from '@tabler/icons-react';
import { Anchor } from '@mantine/core';
import { memo } from 'react';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { sidebarTexts as texts } from '@renderer/texts/sidebar';
import { setFilter } from '@renderer/state/shell';
import { openTab, useTabs } from '@renderer/state/tabs';
import { useWorkspace } from '@renderer/state/workspace';
import type { ActionEntry } from './entries';
import styles from './Sidebar.module.css';

interface Props {
  readonly entries: readonly ActionEntry[];
  readonly filter: string;
}

export function ActionList({ entries, filter }: Props) {
  const place = useTabs((state) => state.place);
  const current = useTabs((state) => state.current);
  const broken = useWorkspace((state) => state.view?.broken) ?? [];
  const shown = place === 'actions' ? current : null;
  const focusable = entries.some((entry) => entry.file === shown) ? shown : entries[0]?.file;
  return (
    <>
      {entries.map((entry) => (
        <ActionRow
          key={entry.file}
          entry={entry}
          shown={entry.file === shown}
          focusable={entry.file === focusable}
        />
      ))}
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

interface RowProps {
  readonly entry: ActionEntry;
  readonly shown: boolean;
  readonly focusable: boolean;
}

/** Memoised: with 300 actions a keystroke must not draw 300 rows. */
const ActionRow = memo(function ActionRow({ entry, shown, focusable }: RowProps) {
  return (
    <button
      type="button"
      data-action-row
      className={styles.row}
      aria-current={shown ? 'page' : undefined}
      data-off={!entry.enabled || undefined}
      tabIndex={focusable ? 0 : -1}
      title={entry.name}
      onClick={() => openTab(entry.file)}
    >
      {entry.badge ? (
        <MethodBadge badge={entry.badge} />
      ) : (
        <span className={styles.noBadge}>
          {entry.unreadable && <IconFileAlert size={14} stroke={1.75} aria-hidden />}
        </span>
      )}
      <span className={styles.name}>{entry.name}</span>
      <Remark entry={entry} />
    </button>
  );
});

/** Findings as a count in the colour of the worst; what is off says so. */
function Remark({ entry }: { readonly entry: ActionEntry }) {
  const count = entry.errors + entry.warnings;
  if (!entry.enabled) return <span className={styles.off}>{texts.off}</span>;
  if (count === 0) return null;
  return (
    <span
      className={styles.findings}
      data-tone={entry.errors > 0 ? 'err' : 'warn'}
      role="img"
      aria-label={texts.findings(count)}
    >
      {count}
    </span>
  );
}
