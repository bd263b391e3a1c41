import type { KeyPress } from '@shared/ipc/bridge';

const keyNames: Readonly<Record<string, string>> = { Comma: ',', Space: ' ' };

/** Whether a key press is a chord such as `Mod+Shift+T`. */
export function matchesChord(event: KeyPress, chord: string, mac: boolean): boolean {
  // A chord may end in the plus sign itself.
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  if ((mac ? event.metaKey : event.ctrlKey) !== mod) return false;
  if ((mac ? event.ctrlKey : event.metaKey) !== parts.includes('Control')) return false;
  if (event.altKey !== parts.includes('Alt')) return false;
  const expected = (keyNames[key] ?? key).toLowerCase();
  // "/" and "," need Shift on some layouts: there the sign decides, not the key that makes it.
  const shiftMatters = expected.length > 1 || /[a-z0-9 ]/.test(expected);
  if (shiftMatters && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === expected;
}
