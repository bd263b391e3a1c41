import { changeSettings, useSettings } from '@renderer/state/settings';
import { commandOf, commands } from '../commands';
import type { Command } from '../commands/command';

/** Chords the person chose, by command id. */
export type Keymap = Readonly<Record<string, readonly string[]>>;

const noChanges: Keymap = {};

const chosenKeys = (): Keymap => useSettings.getState().settings?.keys ?? noChanges;

/** The chords of a command: those the person chose, else its own. Pure but for the default of `keymap`. */
export function keysOf(command: Command, keymap: Keymap = chosenKeys()): readonly string[] {
  return keymap[command.id] ?? command.keys ?? [];
}

/** The keymap, for what shows keys. */
export function useKeymap(): Keymap {
  return useSettings((state) => state.settings?.keys) ?? noChanges;
}

/** The command that a chord runs now, other than `except`. */
export function commandWith(chord: string, keymap: Keymap, except: string): Command | undefined {
  return commands.find(
    (command) => command.id !== except && keysOf(command, keymap).some((own) => sameChord(own, chord)),
  );
}

/** `Mod+Shift+T` and `Shift+Mod+t` are the same press. Pure. */
function sameChord(a: string, b: string): boolean {
  const parts = (chord: string) => chord.toLowerCase().split('+').sort().join('+');
  return parts(a) === parts(b);
}

/** Gives a command this one chord; a command that had it loses it. */
export function giveKey(id: string, chord: string): void {
  const keymap = chosenKeys();
  const loser = commandWith(chord, keymap, id);
  changeSettings({
    keys: mutable({
      ...keymap,
      ...(loser && { [loser.id]: keysOf(loser, keymap).filter((own) => !sameChord(own, chord)) }),
      [id]: [chord],
    }),
  });
}

export function takeKeys(id: string): void {
  changeSettings({ keys: mutable({ ...chosenKeys(), [id]: [] }) });
}

/** Gives a command its own keys back; a command that was given one of them loses it. */
export function resetKeys(id: string): void {
  const own = commandOf(id)?.keys ?? [];
  const others = Object.entries(chosenKeys()).filter(([other]) => other !== id);
  const kept = others.map(([other, chords]) => [
    other,
    chords.filter((chord) => !own.some((mine) => sameChord(mine, chord))),
  ]);
  changeSettings({ keys: Object.fromEntries(kept) as Record<string, string[]> });
}

export function resetAllKeys(): void {
  changeSettings({ keys: {} });
}

function mutable(keymap: Keymap): Record<string, string[]> {
  return Object.fromEntries(Object.entries(keymap).map(([id, chords]) => [id, [...chords]]));
}
