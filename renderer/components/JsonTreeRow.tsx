import { IconCheck, IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TreeRow } from '@shared/response/body';
import { treeTexts } from '@renderer/texts/tree';
import styles from './JsonTree.module.css';

interface Props {
  readonly id: string;
  readonly row: TreeRow;
  readonly active: boolean;
  /** The output this row is picked as. */
  readonly output: string | null;
  readonly matched: boolean;
  readonly note: { readonly text: ReactNode; readonly muted: boolean } | null;
  readonly onToggle: () => void;
  readonly onActivate: () => void;
  readonly onPick?: (() => void) | undefined;
}

/** One row of 22 px: key, value or size, and the button that makes it an output. */
export function JsonTreeRow(props: Props) {
  const { id, row, active, output, matched, note, onToggle, onActivate, onPick } = props;
  const container = row.kind === 'object' || row.kind === 'array';
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  const name = row.key === null ? treeTexts.root : String(row.key);
  return (
    <div
      id={id}
      className={styles.row}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={container ? row.open : undefined}
      aria-selected={output !== null}
      data-active={active || undefined}
      data-matched={matched || undefined}
      data-muted={note?.muted || undefined}
      style={{ paddingLeft: 8 + row.depth * 14 }}
      onClick={onActivate}
      onDoubleClick={container ? onToggle : undefined}
    >
      {container ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.chevron}
          aria-label={row.open ? treeTexts.close(name) : treeTexts.open(name)}
          onClick={onToggle}
        >
          <Chevron size={12} stroke={2} aria-hidden />
        </button>
      ) : (
        <span className={styles.chevron} />
      )}
      <span className={styles.key}>{name}</span>
      {container ? (
        <span className={styles.size}>
          {treeTexts.size(row.kind === 'array' ? 'array' : 'object', row.size)}
        </span>
      ) : (
        <>
          <span className={styles.colon}>:</span>
          <span className={styles.value} title={row.preview}>
            {row.preview}
          </span>
          {row.cut && <span className={styles.size}>{treeTexts.long(row.size)}</span>}
        </>
      )}
      <span className={styles.end}>
        {note && <span className={styles.note}>{note.text}</span>}
        {output !== null ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.output}
            aria-label={treeTexts.remove(output)}
            onClick={onPick}
            disabled={!onPick}
          >
            <IconCheck size={12} stroke={2} aria-hidden />
            {output}
          </button>
        ) : (
          onPick && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.add}
              aria-label={treeTexts.pick(name)}
              onClick={onPick}
            >
              <IconPlus size={12} stroke={2} aria-hidden />
            </button>
          )
        )}
      </span>
    </div>
  );
}
