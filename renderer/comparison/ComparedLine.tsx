import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ComparedRow, ComparedSide } from '@shared/response/compare/row';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import styles from './Rows.module.css';

interface Props {
  readonly id: string;
  readonly row: ComparedRow;
  /** It belongs to the difference that is walked to. */
  readonly current: boolean;
  readonly active: boolean;
  readonly onToggle: () => void;
  readonly onActivate: () => void;
}

const signs = { equal: '', changed: '~', 'type-changed': '~', moved: '~', added: '+', removed: '−' } as const;

/** One row of 22 px: both sides level with each other, or a fold across both. */
export function ComparedLine({ id, row, current, active, onToggle, onActivate }: Props) {
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  const chevron = row.open !== null && (
    <button
      type="button"
      tabIndex={-1}
      className={styles.chevron}
      style={row.fold ? undefined : { left: 12 + row.depth * 14 }}
      aria-label={row.fold ? texts.openFold : row.open ? texts.close : texts.open}
      onClick={onToggle}
    >
      <Chevron size={12} stroke={2} aria-hidden />
    </button>
  );
  const shared = {
    id,
    role: 'row',
    'aria-expanded': row.open ?? undefined,
    'data-active': active || undefined,
    onClick: onActivate,
    onDoubleClick: row.open === null ? undefined : onToggle,
  } as const;
  if (row.fold) {
    return (
      <div {...shared} className={styles.fold}>
        <span role="gridcell" className={styles.foldCell} style={{ paddingLeft: 8 }}>
          {chevron}
          <button
            type="button"
            tabIndex={-1}
            className={styles.foldWords}
            onClick={onToggle}
            style={{ paddingLeft: row.depth * 14 }}
          >
            {texts.fold(row.fold)}
          </button>
        </span>
      </div>
    );
  }
  return (
    <div {...shared} className={styles.row} data-kind={row.kind} data-current={current || undefined}>
      <Side
        row={row}
        side={row.before}
        sign={row.kind === 'added' ? '' : signs[row.kind]}
        chevron={row.after ? null : chevron}
      />
      <Side
        row={row}
        side={row.after}
        sign={row.kind === 'removed' ? '' : signs[row.kind]}
        chevron={chevron}
        note={noteOf(row)}
      />
    </div>
  );
}

/** In words what the sign does not say. */
function noteOf({ types, movedFrom }: ComparedRow): string | null {
  if (types) return texts.became(...types);
  return movedFrom === null ? null : texts.moved(movedFrom);
}

interface SideProps {
  readonly row: ComparedRow;
  readonly side: ComparedSide | null;
  readonly sign: string;
  readonly chevron: React.ReactNode;
  readonly note?: string | null;
}

function Side({ row, side, sign, chevron, note = null }: SideProps) {
  if (!side) return <span role="gridcell" className={styles.nothing} />;
  const changed = row.kind !== 'equal' && row.kind !== 'moved';
  return (
    <span role="gridcell" className={styles.side}>
      <span className={styles.sign} aria-label={texts.kinds[row.kind] || undefined}>
        {sign}
      </span>
      {chevron}
      <span className={styles.text} style={{ paddingLeft: row.depth * 14 }} title={side.text}>
        {side.key}
        <span className={changed ? styles.mark : undefined}>{side.text}</span>
        {side.comma && ','}
      </span>
      {note !== null && <span className={styles.note}>{note}</span>}
    </span>
  );
}
