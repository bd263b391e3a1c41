export const isMac = navigator.platform.startsWith('Mac');

/** A chord as people read it: `Ctrl K`, on macOS `⌘K`. */
export function chordText(chord: string): string {
  const parts = chord.split('+').map((part) => names[part] ?? part);
  return parts.join(isMac ? '' : ' ');
}

const names: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎', Comma: ',' }
  : { Mod: 'Ctrl', Enter: '⏎', Comma: ',' };
