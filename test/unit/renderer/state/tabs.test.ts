import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeOthers,
  closeTab,
  moveTab,
  nextTab,
  openTab,
  reopenTab,
  restoreTabs,
  sessionOfTabs,
  setStep,
  setView,
  useTabs,
} from '@renderer/state/tabs';

const files = () => useTabs.getState().tabs.map(({ file }) => file);
const current = () => useTabs.getState().current;

beforeEach(() => {
  const tabs = ['a', 'b', 'c'].map((file) => ({ file, view: 'wizard', step: 'connect' }));
  restoreTabs({ place: 'actions', current: 'a', tabs }, () => true);
});

describe('tabs', () => {
  it('open a document once', () => {
    openTab('b');
    expect(files()).toEqual(['a', 'b', 'c']);
    expect(current()).toBe('b');
  });

  it('give the place of a closed one to its right neighbour, then to its left', () => {
    openTab('b');
    closeTab('b');
    expect(current()).toBe('c');
    closeTab('c');
    expect(current()).toBe('a');
    closeTab('a');
    expect(current()).toBeNull();
  });

  it('come back in the order they were closed, those deleted meanwhile left out', () => {
    closeTab('a');
    closeTab('b');
    reopenTab((file) => file !== 'b');
    expect(files()).toEqual(['c', 'a']);
    expect(current()).toBe('a');
  });

  it('go around the end', () => {
    openTab('c');
    nextTab(1);
    expect(current()).toBe('a');
    nextTab(-1);
    expect(current()).toBe('c');
  });

  it('remember which steps were shown', () => {
    setStep('a', 'messages');
    expect(useTabs.getState().tabs[0]).toMatchObject({ step: 'messages', visited: ['connect', 'messages'] });
  });

  it('begin with the start page when nothing was open', () => {
    const tabs = [{ file: 'gone', view: 'wizard', step: 'connect' }];
    restoreTabs({ place: 'actions', current: 'gone', tabs }, () => false);
    expect(useTabs.getState()).toMatchObject({ tabs: [], current: null, place: 'start' });
    restoreTabs(undefined, () => true);
    expect(useTabs.getState()).toMatchObject({ tabs: [], current: null, place: 'start' });
  });

  it('come back as they were left, with view, step and the one in front', () => {
    openTab('b');
    setStep('b', 'messages');
    setView('c', 'yaml');
    const left = sessionOfTabs();
    restoreTabs(undefined, () => true);
    restoreTabs(left, (file) => file !== 'a');
    expect(sessionOfTabs()).toEqual({ ...left, tabs: left.tabs.slice(1) });
    expect(current()).toBe('b');
  });

  it('pass over names that this version does not know', () => {
    const tabs = [{ file: 'a', view: 'hologram', step: 'launch' }];
    restoreTabs({ place: 'moon', current: 'z', tabs }, () => true);
    expect(useTabs.getState()).toMatchObject({
      place: 'actions',
      current: 'a',
      tabs: [{ file: 'a', view: 'wizard', step: 'connect' }],
    });
  });

  it('are reordered, and stay within the row', () => {
    moveTab('a', 1);
    expect(files()).toEqual(['b', 'a', 'c']);
    moveTab('c', -3);
    expect(files()).toEqual(['c', 'b', 'a']);
    moveTab('c', 9);
    expect(files()).toEqual(['b', 'a', 'c']);
    moveTab('gone', 0);
    expect(files()).toEqual(['b', 'a', 'c']);
  });

  it('close all at once but one, and come back', () => {
    closeOthers('b');
    expect(files()).toEqual(['b']);
    reopenTab(() => true);
    expect(files()).toEqual(['b', 'c']);
  });
});
