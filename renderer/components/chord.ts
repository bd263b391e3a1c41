export const isMac = navigator.platform.startsWith('Mac');

/** A chord as people read it: `Ctrl K`, on macOS `⌘K`. */
export function chordText(chord: string): string {
  const parts = chord.split('+').map((part) => names[part] ?? part);
  return parts.join(isMac ? '' : ' ');
}

/** The key that asks what the placeholder at the caret stands for: Ctrl+I. */
export function isInfoKey({ ctrlKey, metaKey, shiftKey, altKey, code }: InfoPress): boolean {
  return (isMac ? metaKey : ctrlKey) && !shiftKey && !altKey && code === 'KeyI';
}

type InfoPress = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>;

const names: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎', Comma: ',' }
  : { Mod: 'Ctrl', Enter: '⏎', Comma: ',' };
