import { beforeEach, describe, expect, it } from 'vitest';
import { closeTab, nextTab, openTab, reopenTab, restoreTabs, setStep, useTabs } from '@renderer/state/tabs';

const files = () => useTabs.getState().tabs.map(({ file }) => file);
const current = () => useTabs.getState().current;

beforeEach(() => {
  restoreTabs(['a', 'b', 'c'], () => true);
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
    restoreTabs(['gone'], () => false);
    expect(useTabs.getState()).toMatchObject({ tabs: [], current: null, place: 'start' });
  });
});
