import { Button } from '@mantine/core';
import { IconRestore, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Command } from '@renderer/app/commands/command';
import { keysOf, resetKeys, takeKeys, useKeymap } from '@renderer/app/keyboard/keymap';
import { chordText } from '@renderer/components/chord';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { keysTexts as texts } from '@renderer/texts/keys';
import { ChordField } from './ChordField';
import styles from './Keys.module.css';

interface Props {
  readonly command: Command;
  /** The next press becomes its key. */
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
}

export function KeyRow({ command, recording, onRecord }: Props) {
  const keymap = useKeymap();
  const change = useRef<HTMLButtonElement>(null);
  const wasRecording = useRef(false);
  const chords = keysOf(command, keymap);
  const changed = Object.hasOwn(keymap, command.id);
  useEffect(() => {
    if (wasRecording.current && !recording) change.current?.focus();
    wasRecording.current = recording;
  }, [recording]);
  return (
    <div className={styles.row} data-changed={changed || undefined}>
      <span className={styles.title}>{command.title}</span>
      {recording ? (
        <ChordField command={command} onDone={() => onRecord(false)} />
      ) : (
        <>
          <span className={styles.caps}>
            {chords.map((chord) => (
              <KeyCap key={chord} keys={chordText(chord)} />
            ))}
            {chords.length === 0 && <span className={styles.noKey}>{texts.noKey}</span>}
          </span>
          <Button
            ref={change}
            size="sm"
            aria-label={texts.changeOf(command.title)}
            onClick={() => onRecord(true)}
          >
            {texts.change}
          </Button>
          <IconButton
            icon={IconX}
            label={texts.removeOf(command.title)}
            unavailable={chords.length === 0 ? texts.noKey : null}
            onClick={() => takeKeys(command.id)}
          />
          <IconButton
            icon={IconRestore}
            label={texts.resetOf(command.title)}
            unavailable={changed ? null : texts.isDefault}
            onClick={() => resetKeys(command.id)}
          />
        </>
      )}
    </div>
  );
}
