import { Button, Modal } from '@mantine/core';
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
            <section key={group} className={styles.group}>
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
          );
        })}
      </div>
      <div className={styles.foot}>
        <Button onClick={change}>{texts.changeKeys}</Button>
      </div>
    </Modal>
  );
}
