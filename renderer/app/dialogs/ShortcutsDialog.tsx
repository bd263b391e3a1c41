import { Button, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { KeyCap } from '@renderer/components/KeyCap';
import { commandTexts } from '@renderer/texts/commands';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { closeOverlay } from '@renderer/state/shell';
import { goTo } from '@renderer/state/tabs';
import { commands } from '../commands';
import { COMMAND_GROUPS } from '../commands/command';
import { keysOf, useKeymap } from '../keyboard/keymap';
import { chordText } from '@renderer/components/chord';
import styles from './Dialog.module.css';

/** Keys of fields, rows and editors, which are theirs wherever the window's keys are moved to. */
const FIXED: readonly KeyRow[] = [
  { title: texts.fieldKeys.choose, chords: ['Mod+Space'] },
  { title: texts.fieldKeys.card, chords: ['Mod+I'] },
  { title: texts.fieldKeys.lift, chords: ['Alt+P'] },
  { title: texts.fieldKeys.acts, chords: ['Mod+.'] },
  { title: texts.fieldKeys.move, chords: ['Alt+Up/Down'] },
];

/** Every key, from the same list that the window listens to. */
export function ShortcutsDialog() {
  const keymap = useKeymap();
  const change = () => {
    closeOverlay();
    goTo('settings');
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.shortcuts} size={720}>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => {
          const listed = commands.filter(
            (command) => command.group === group && keysOf(command, keymap).length > 0,
          );
          if (listed.length === 0) return null;
          return (
            <Fragment key={group}>
              {group === 'go' && <KeyGroup title={texts.inFields} rows={FIXED} />}
              <KeyGroup
                title={commandTexts.groups[group]}
                rows={listed.map((command) => ({ title: command.title, chords: keysOf(command, keymap) }))}
              />
            </Fragment>
          );
        })}
      </div>
      <div className={styles.foot}>
        <Button onClick={change}>{texts.changeKeys}</Button>
      </div>
    </Modal>
  );
}

interface KeyRow {
  readonly title: string;
  readonly chords: readonly string[];
}

function KeyGroup({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.groupTitle}>{title}</h3>
      {rows.map((row) => (
        <div key={row.title} className={styles.shortcut}>
          {row.title}
          <span className={styles.keys}>
            {row.chords.map((chord) => (
              <KeyCap key={chord} keys={chordText(chord)} />
            ))}
          </span>
        </div>
      ))}
    </section>
  );
}
