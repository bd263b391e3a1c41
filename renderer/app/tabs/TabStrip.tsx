import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { badgeOfAction } from '@renderer/components/method';
import { IconButton } from '@renderer/components/IconButton';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { flush, useDocument } from '@renderer/state/documents';
import { titleOf } from '@renderer/state/documents/document';
import { showOverlay } from '@renderer/state/shell';
import { closeTab, nextTab, openTab, useTabs } from '@renderer/state/tabs';
import styles from './TabStrip.module.css';

/** The open actions. Arrows go along, Delete closes. */
export function TabStrip() {
  const tabs = useTabs((state) => state.tabs);
  const current = useTabs((state) => state.current);
  return (
    <div className={styles.strip}>
      <div className={styles.tabs} role="tablist" aria-label={texts.tabs}>
        {tabs.map(({ file }) => (
          <TabItem key={file} file={file} selected={file === current} />
        ))}
      </div>
      <IconButton
        icon={IconPlus}
        label={texts.newAction}
        onClick={() => showOverlay({ kind: 'new-action', actionKind: 'http' })}
      />
    </div>
  );
}

function close(file: string): void {
  void flush(file);
  closeTab(file);
}

function TabItem({ file, selected }: { readonly file: string; readonly selected: boolean }) {
  const document = useDocument(file);
  const ref = useRef<HTMLDivElement>(null);
  const action = document?.lastValid;
  const name = document ? titleOf(document) : file;
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') openTab(file);
    else if (event.key === 'Delete') close(file);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      nextTab(event.key === 'ArrowRight' ? 1 : -1);
      const list = event.currentTarget.parentElement;
      requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
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
      title={file}
      onClick={() => openTab(file)}
      onAuxClick={(event) => event.button === 1 && close(file)}
      onKeyDown={onKeyDown}
    >
      {action && <MethodBadge badge={badgeOfAction(action)} />}
      <span className={styles.name}>{name}</span>
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
