import { beforeEach, describe, expect, it } from 'vitest';
import { settingsSchema } from '@shared/ipc/shell';
import { commandOf, commands } from '@renderer/app/commands';
import {
  commandWith,
  giveKey,
  keysOf,
  resetAllKeys,
  resetKeys,
  takeKeys,
} from '@renderer/app/keyboard/keymap';
import { matchesChord } from '@renderer/app/keyboard/match-chord';
import { recordChord } from '@renderer/app/keyboard/record-chord';
import { useSettings } from '@renderer/state/settings';

const press = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
});

const keys = (id: string) => keysOf(commandOf(id)!);

beforeEach(() => {
  useSettings.setState({ settings: settingsSchema.parse({}) });
});

describe('the keys of the commands', () => {
  it('are each given once, so that none hides another', () => {
    const all = commands.flatMap((command) => command.keys ?? []);
    expect(all.filter((chord, index) => all.indexOf(chord) !== index)).toEqual([]);
  });

  it('can be changed; a command that had the key loses it', () => {
    expect(commandWith('Mod+D', {}, 'run.start')?.id).toBe('action.duplicate');
    giveKey('run.start', 'Mod+D');
    expect(keys('run.start')).toEqual(['Mod+D']);
    expect(keys('action.duplicate')).toEqual([]);
  });

  it('come back one by one: what was given away is taken back', () => {
    giveKey('run.start', 'Mod+D');
    resetKeys('action.duplicate');
    expect(keys('action.duplicate')).toEqual(['Mod+D']);
    expect(keys('run.start')).toEqual([]);
    resetKeys('run.start');
    expect(keys('run.start')).toEqual(['Mod+Enter']);
  });

  it('can be removed, and all put back', () => {
    takeKeys('tab.next');
    expect(keys('tab.next')).toEqual([]);
    resetAllKeys();
    expect(keys('tab.next')).toEqual(['Mod+Tab', 'Mod+PageDown']);
  });
});

describe('a press that is recorded', () => {
  it.each([
    ['k', 'c', 'Mod+K'],
    ['T', 'cs', 'Mod+Shift+T'],
    ['F2', '', 'F2'],
    [',', 'c', 'Mod+Comma'],
    ['?', 'cs', 'Mod+?'],
    ['+', 'c', 'Mod++'],
    [' ', 'ca', 'Mod+Alt+Space'],
    ['ArrowUp', 'as', 'Alt+Shift+ArrowUp'],
  ])('as %j with %j is the chord %s, which it matches', (key, held, chord) => {
    expect(recordChord(press(key, held), false)).toEqual({ kind: 'chord', chord });
    expect(matchesChord(press(key, held), chord, false)).toBe(true);
    expect(matchesChord(press('q', held), chord, false)).toBe(false);
  });

  it('waits for more than Ctrl, and leaves letters and the clipboard alone', () => {
    expect(recordChord(press('Control', 'c'), false)).toEqual({ kind: 'waiting' });
    expect(recordChord(press('k', 's'), false)).toEqual({ kind: 'refused', why: 'plain' });
    expect(recordChord(press('v', 'c'), false)).toEqual({ kind: 'refused', why: 'reserved' });
    expect(recordChord(press('v', 'm'), true)).toEqual({ kind: 'refused', why: 'reserved' });
  });
});
