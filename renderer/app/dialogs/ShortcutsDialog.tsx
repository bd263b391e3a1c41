import { Modal } from '@mantine/core';
import { KeyCap } from '@renderer/components/KeyCap';
import { commandTexts } from '@renderer/texts/commands';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { closeOverlay } from '@renderer/state/shell';
import { commands } from '../commands';
import { COMMAND_GROUPS } from '../commands/command';
import { chordText } from '@renderer/components/chord';
import styles from './Dialog.module.css';

/** Every key, from the same list that the window listens to. */
export function ShortcutsDialog() {
  return (
    <Modal opened onClose={closeOverlay} title={texts.shortcuts} size={720}>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => {
          const listed = commands.filter((command) => command.group === group && command.keys);
          if (listed.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.groupTitle}>{commandTexts.groups[group]}</h3>
              {listed.map(({ id, title, keys = [] }) => (
                <div key={id} className={styles.shortcut}>
                  {title}
                  <span className={styles.keys}>
                    {keys.map((chord) => (
                      <KeyCap key={chord} keys={chordText(chord)} />
                    ))}
                  </span>
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </Modal>
  );
}
