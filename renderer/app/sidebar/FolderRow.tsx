import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { foldFolder } from '@renderer/state/folders';
import styles from './Sidebar.module.css';

interface Props {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly count: number;
  readonly folded: boolean;
  readonly focusable: boolean;
}

/** A folder of `actions/`; Left and Right fold and unfold it. */
export function FolderRow({ path, name, depth, count, folded, focusable }: Props) {
  const Glyph = folded ? IconChevronRight : IconChevronDown;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    foldFolder(path, event.key === 'ArrowLeft');
  };
  return (
    <button
      type="button"
      data-action-row
      className={styles.folder}
      style={depth > 0 ? { paddingLeft: 8 + depth * 12 } : undefined}
      tabIndex={focusable ? 0 : -1}
      aria-expanded={!folded}
      title={path}
      onClick={() => foldFolder(path, !folded)}
      onKeyDown={onKeyDown}
    >
      <Glyph size={14} stroke={1.75} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={styles.figure}>{count}</span>
    </button>
  );
}
