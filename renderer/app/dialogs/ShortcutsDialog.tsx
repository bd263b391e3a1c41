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
const FIXED = [
  [texts.fieldKeys.choose, 'Mod+Space'],
  [texts.fieldKeys.card, 'Mod+I'],
  [texts.fieldKeys.lift, 'Alt+P'],
  [texts.fieldKeys.acts, 'Mod+.'],
  [texts.fieldKeys.move, 'Alt+Up/Down'],
] as const;

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
              {group === 'go' && <FieldKeys />}
              <section className={styles.group}>
                <h3 className={styles.groupTitle}>{commandTexts.groups[group]}</h3>
                {listed.map((command) => (
                  <div key={command.id} className={styles.shortcut}>
                    {command.title}
                    <span className={styles.keys}>
                      {keysOf(command, keymap).map((chord) => (
                        <KeyCap key={chord} keys={chordText(chord)} />
                      ))}
                    </span>
                  </div>
                ))}
              </section>
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

function FieldKeys() {
  return (
    <section className={styles.group}>
      <h3 className={styles.groupTitle}>{texts.inFields}</h3>
      {FIXED.map(([title, chord]) => (
        <div key={chord} className={styles.shortcut}>
          {title}
          <KeyCap keys={chordText(chord)} />
        </div>
      ))}
    </section>
  );
}
