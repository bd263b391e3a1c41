import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Command } from '@renderer/app/commands/command';
import { commandWith, giveKey, useKeymap } from '@renderer/app/keyboard/keymap';
import { recordChord } from '@renderer/app/keyboard/record-chord';
import { chordText, isMac } from '@renderer/components/chord';
import { KeyCap } from '@renderer/components/KeyCap';
import { keysTexts as texts } from '@renderer/texts/keys';
import styles from './Keys.module.css';

interface Props {
  readonly command: Command;
  readonly onDone: () => void;
}

/** Takes the next chord; one that another command has is named before it is taken from it. Escape leaves. */
export function ChordField({ command, onDone }: Props) {
  const keymap = useKeymap();
  const field = useRef<HTMLDivElement>(null);
  const [chord, setChord] = useState<string | null>(null);
  const [refused, setRefused] = useState<'plain' | 'reserved' | null>(null);
  const loser = chord === null ? undefined : commandWith(chord, keymap, command.id);
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus({ preventScroll: true });
  }, []);

  const give = (given: string) => {
    giveKey(command.id, given);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) {
      if (event.key === 'Escape') onDone();
      return;
    }
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      onDone();
      return;
    }
    if (event.key === 'Enter' && chord !== null && !event.ctrlKey && !event.metaKey) {
      give(chord);
      return;
    }
    const recorded = recordChord(event, isMac);
    if (recorded.kind === 'waiting') return;
    setRefused(recorded.kind === 'refused' ? recorded.why : null);
    setChord(recorded.kind === 'chord' ? recorded.chord : null);
    if (recorded.kind === 'chord' && !commandWith(recorded.chord, keymap, command.id)) give(recorded.chord);
  };
  return (
    <div
      className={styles.record}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone();
      }}
    >
      <div
        ref={field}
        data-chord-field
        role="textbox"
        aria-readonly
        aria-label={texts.press(command.title)}
        tabIndex={0}
        className={styles.field}
        onKeyDown={onKeyDown}
      >
        {chord === null ? texts.pressShort : <KeyCap keys={chordText(chord)} />}
      </div>
      <span className={styles.said} role="status">
        {refused && texts.refused[refused]}
        {loser && texts.taken(loser.title)}
      </span>
      {loser && chord !== null && (
        <Button size="sm" onClick={() => give(chord)}>
          {texts.takeIt}
        </Button>
      )}
      <Button size="sm" onClick={onDone}>
        {texts.cancel}
      </Button>
    </div>
  );
}
