import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { flush, useDocument } from '@renderer/state/documents';
import { titleOf } from '@renderer/state/documents/document';
import { closeTab, nextTab, openTab } from '@renderer/state/tabs';
import { TabMarks } from './TabMarks';
import styles from './TabStrip.module.css';

interface Props {
  readonly file: string;
  readonly selected: boolean;
  /** Where a dragged tab would go. */
  readonly mark: 'before' | 'after' | null;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

function close(file: string): void {
  void flush(file);
  closeTab(file);
}

export function TabItem({ file, selected, mark, onDragStart, onDragEnd }: Props) {
  const document = useDocument(file);
  const ref = useRef<HTMLDivElement>(null);
  const action = document?.lastValid;
  const name = document ? titleOf(document) : file;
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const list = event.currentTarget.parentElement;
    const focusSelected = () =>
      requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
    if (event.key === 'Enter' || event.key === ' ') openTab(file);
    else if (event.key === 'Delete') {
      close(file);
      focusSelected();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      nextTab(event.key === 'ArrowRight' ? 1 : -1);
      focusSelected();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className={styles.tab}
      role="tab"
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      title={`${name}\n${file}`}
      data-mark={mark ?? undefined}
      draggable
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onClick={() => openTab(file)}
      // Without this the middle button begins to scroll instead.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && close(file)}
      onKeyDown={onKeyDown}
    >
      {action && <MethodBadge badge={badgeOfAction(action)} />}
      <span className={styles.name}>{name}</span>
      {document && <TabMarks document={document} />}
      {/* For the mouse only: a tab may hold no second control, and Delete or Ctrl+W close it by key. */}
      <span
        className={styles.close}
        aria-hidden
        title={texts.close(name)}
        onClick={(event) => {
          event.stopPropagation();
          close(file);
        }}
      >
        <IconX size={14} stroke={1.75} />
      </span>
    </div>
  );
}
