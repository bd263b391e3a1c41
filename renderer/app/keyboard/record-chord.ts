import type { KeyPress } from '@shared/ipc/bridge';

/** What a press made of keys alone means as a chord. */
export type Recorded =
  /** Only Ctrl, Shift or Alt so far. */
  | { readonly kind: 'waiting' }
  /** Not to be given away: fields, editors or the system need it. */
  | { readonly kind: 'refused'; readonly why: 'plain' | 'reserved' }
  | { readonly kind: 'chord'; readonly chord: string };

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);
/** What every field and list understands already. */
const RESERVED = new Set(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Alt+F4', 'Alt+Tab', 'Mod+Q']);
const NAMES: Readonly<Record<string, string>> = { ',': 'Comma', ' ': 'Space' };

/** The chord of a key press, in the words of `Command.keys`. Pure. */
export function recordChord(event: KeyPress, mac: boolean): Recorded {
  const { key } = event;
  if (MODIFIERS.has(key)) return { kind: 'waiting' };
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const control = mac ? event.ctrlKey : event.metaKey;
  // A sign that needs Shift on this keyboard is named by the sign alone, as `matchesChord` reads it.
  const shift = event.shiftKey && (name.length > 1 || /[A-Z0-9]/.test(name)) && name !== 'Comma';
  const chord = [mod && 'Mod', control && 'Control', event.altKey && 'Alt', shift && 'Shift', name]
    .filter(Boolean)
    .join('+');
  const functionKey = /^F([1-9]|1\d|2[0-4])$/.test(key);
  if (!mod && !control && !event.altKey && !functionKey) return { kind: 'refused', why: 'plain' };
  if (RESERVED.has(chord)) return { kind: 'refused', why: 'reserved' };
  return { kind: 'chord', chord };
}
