import { chordText } from '@renderer/components/chord';
import { commandOf } from '../commands';
import { keysOf, useKeymap } from './keymap';

/** The first chord of a command as people read it; null: it has none. */
export function useChord(id: string): string | null {
  const keymap = useKeymap();
  const command = commandOf(id);
  const [chord] = command ? keysOf(command, keymap) : [];
  return chord === undefined ? null : chordText(chord);
}
