import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { commands } from '@renderer/app/commands';
import { COMMAND_GROUPS } from '@renderer/app/commands/command';
import { keysOf, resetAllKeys, useKeymap } from '@renderer/app/keyboard/keymap';
import { chordText } from '@renderer/components/chord';
import { recordKeyOf, useShell } from '@renderer/state/shell';
import { commandTexts } from '@renderer/texts/commands';
import { keysTexts as texts } from '@renderer/texts/keys';
import { KeyRow } from './KeyRow';
import styles from './Keys.module.css';

/** Every command with its keys, which can be changed. */
export function KeysSection() {
  const keymap = useKeymap();
  const [filter, setFilter] = useState('');
  const recording = useShell((state) => state.recording);
  useEffect(() => () => recordKeyOf(null), []);
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = commands.filter((command) => {
    const text = `${command.title} ${keysOf(command, keymap).map(chordText).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          size="sm"
          className={styles.filter}
          aria-label={texts.filter}
          placeholder={texts.filter}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Button size="sm" disabled={Object.keys(keymap).length === 0} onClick={resetAllKeys}>
          {texts.resetAll}
        </Button>
      </div>
      <div className={styles.list}>
        {COMMAND_GROUPS.map((group) => {
          const rows = listed.filter((command) => command.group === group);
          if (rows.length === 0) return null;
          return (
            <section key={group} aria-label={commandTexts.groups[group]}>
              <h3 className={styles.group}>{commandTexts.groups[group]}</h3>
              {rows.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  recording={recording === command.id}
                  onRecord={(on) => recordKeyOf(on ? command.id : null)}
                />
              ))}
            </section>
          );
        })}
        {listed.length === 0 && <p className={styles.none}>{texts.none(filter)}</p>}
      </div>
    </>
  );
}
