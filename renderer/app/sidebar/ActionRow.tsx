import { IconFileAlert } from '@tabler/icons-react';
import { memo } from 'react';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { sidebarTexts as texts } from '@renderer/texts/sidebar';
import { openTab } from '@renderer/state/tabs';
import type { ActionEntry } from './entries';
import type { RowMenuPlace } from './RowMenu';
import styles from './Sidebar.module.css';

interface Props {
  readonly entry: ActionEntry;
  readonly depth: number;
  readonly shown: boolean;
  readonly focusable: boolean;
  readonly onMenu: (place: RowMenuPlace) => void;
}

/** Memoised: with 300 actions a keystroke must not draw 300 rows. */
export const ActionRow = memo(function ActionRow({ entry, depth, shown, focusable, onMenu }: Props) {
  return (
    <button
      type="button"
      data-action-row
      data-file={entry.file}
      className={styles.row}
      style={depth > 0 ? { paddingLeft: 8 + depth * 12 } : undefined}
      aria-current={shown ? 'page' : undefined}
      data-off={!entry.enabled || undefined}
      tabIndex={focusable ? 0 : -1}
      title={entry.name}
      onClick={() => openTab(entry.file)}
      onContextMenu={(event) => {
        event.preventDefault();
        const row = event.currentTarget.getBoundingClientRect();
        // The menu key reports the middle of the row or a corner of the window: beneath the row it is in both cases.
        const byKey = event.button !== 2;
        onMenu({
          file: entry.file,
          x: byKey ? row.left + 24 : event.clientX,
          y: byKey ? row.bottom : event.clientY,
        });
      }}
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
