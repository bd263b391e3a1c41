import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { KeyCap } from '@renderer/components/KeyCap';
import { paletteTexts as texts } from '@renderer/texts/palette';
import { closeOverlay } from '@renderer/state/shell';
import { chordText } from '@renderer/components/chord';
import { PaletteRow } from './PaletteRow';
import { usePaletteResult } from './use-palette';
import styles from './Palette.module.css';

/** Searches actions, commands and runs together. Enter opens, Ctrl+Enter runs. */
export function Palette({ initialQuery }: { readonly initialQuery: string }) {
  const [query, setQuery] = useState(initialQuery);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { groups, items, runsMatching } = usePaletteResult(query);
  const index = Math.min(at, Math.max(0, items.length - 1));
  const chosen = items[index];

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [index, items]);

  const act = (run: (() => void) | undefined) => {
    if (!run) return;
    closeOverlay();
    // After the modal gave the focus back, so that the act may move it.
    setTimeout(run);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt(Math.min(items.length - 1, Math.max(0, index + move)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      act(event.ctrlKey || event.metaKey ? (chosen?.second?.run ?? chosen?.onEnter) : chosen?.onEnter);
    }
  };

  return (
    <Modal.Root opened onClose={closeOverlay} centered={false} yOffset={104} size={640} padding={0}>
      <Modal.Overlay />
      <Modal.Content className={styles.palette} aria-label={texts.label}>
        <div className={styles.field}>
          <IconSearch size={16} stroke={1.75} aria-hidden />
          <input
            data-autofocus
            className={styles.input}
            role="combobox"
            aria-label={texts.label}
            aria-expanded={items.length > 0}
            aria-controls="palette-list"
            aria-activedescendant={chosen ? `palette-${index}` : undefined}
            placeholder={texts.placeholder}
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles.prefixes}>
            {texts.prefixes.map(([sign, name]) => (
              <span key={sign}>
                {sign} {name}
              </span>
            ))}
          </span>
        </div>
        <div
          ref={list}
          id="palette-list"
          className={styles.list}
          role={items.length > 0 ? 'listbox' : 'status'}
          aria-label={items.length > 0 ? texts.label : undefined}
        >
          {groups.map(([group, rows]) => (
            <div key={group} role="group" aria-label={texts.groups[group]}>
              <div className={styles.group}>{texts.groups[group]}</div>
              {rows.map((item) => (
                <PaletteRow
                  key={item.id}
                  id={`palette-${items.indexOf(item)}`}
                  item={item}
                  selected={item === chosen}
                  onPoint={() => setAt(items.indexOf(item))}
                  onEnter={() => act(item.onEnter)}
                />
              ))}
            </div>
          ))}
          {items.length === 0 && <p className={styles.nothing}>{texts.nothing(query)}</p>}
        </div>
        <div className={styles.foot}>
          <KeyCap keys="↑" />
          <KeyCap keys="↓" />
          {texts.move}
          {chosen?.second && (
            <>
              <span className={styles.footGap} />
              <KeyCap keys={chordText('Mod+Enter')} />
              {chosen.second.label}
            </>
          )}
          <span className={styles.footEnd}>{runsMatching !== null && texts.runsMatch(runsMatching)}</span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
