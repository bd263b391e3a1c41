import { describe, expect, it } from 'vitest';
import { matchesChord } from '@renderer/app/keyboard/match-chord';

const press = (key: string, held: string = '') => ({
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
});

describe('chords', () => {
  it('mean Ctrl, and Cmd on a Mac', () => {
    expect(matchesChord(press('k', 'c'), 'Mod+K', false)).toBe(true);
    expect(matchesChord(press('k', 'm'), 'Mod+K', false)).toBe(false);
    expect(matchesChord(press('k', 'm'), 'Mod+K', true)).toBe(true);
  });

  it('tell Shift apart for letters and named keys', () => {
    expect(matchesChord(press('Z', 'cs'), 'Mod+Z', false)).toBe(false);
    expect(matchesChord(press('Z', 'cs'), 'Mod+Shift+Z', false)).toBe(true);
    expect(matchesChord(press('Enter', 'c'), 'Mod+Enter', false)).toBe(true);
  });

  it('take a sign as it is written, whatever key makes it', () => {
    expect(matchesChord(press('/', 'cs'), 'Mod+/', false)).toBe(true);
    expect(matchesChord(press(',', 'c'), 'Mod+Comma', false)).toBe(true);
  });

  it('leave AltGr alone, which arrives as Ctrl and Alt', () => {
    expect(matchesChord(press('e', 'ca'), 'Mod+E', false)).toBe(false);
  });
});
