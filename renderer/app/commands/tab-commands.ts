import {
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconChevronLeft,
  IconChevronRight,
  IconRestore,
  IconX,
  IconSquareX,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { documentOf } from '@renderer/state/documents/store';
import { closeOthers, closeTab, moveTab, nextTab, reopenTab, useTabs } from '@renderer/state/tabs';
import { hasFile, onFile } from './current';
import type { Command } from './command';

const severalTabs = () => useTabs.getState().tabs.length > 1;

const move = (by: 1 | -1) => () =>
  onFile((file) => moveTab(file, useTabs.getState().tabs.findIndex((tab) => tab.file === file) + by));

export const tabCommands: readonly Command[] = [
  {
    id: 'tab.close',
    title: texts.closeTab,
    group: 'go',
    icon: IconX,
    keys: ['Mod+W'],
    inEditor: true,
    available: hasFile,
    run: () => onFile(closeTab),
  },
  {
    id: 'tab.close-others',
    title: texts.closeOthers,
    group: 'go',
    icon: IconSquareX,
    available: severalTabs,
    run: () => onFile(closeOthers),
  },
  {
    id: 'tab.reopen',
    title: texts.reopenTab,
    group: 'go',
    icon: IconRestore,
    keys: ['Mod+Shift+T'],
    inEditor: true,
    available: () => useTabs.getState().closed.length > 0,
    run: () => reopenTab((file) => documentOf(file) !== undefined),
  },
  {
    id: 'tab.next',
    title: texts.nextTab,
    group: 'go',
    icon: IconChevronRight,
    keys: ['Mod+Tab', 'Mod+PageDown'],
    inEditor: true,
    available: severalTabs,
    run: () => nextTab(1),
  },
  {
    id: 'tab.previous',
    title: texts.previousTab,
    group: 'go',
    icon: IconChevronLeft,
    keys: ['Mod+Shift+Tab', 'Mod+PageUp'],
    inEditor: true,
    available: severalTabs,
    run: () => nextTab(-1),
  },
  {
    id: 'tab.left',
    title: texts.tabLeft,
    group: 'go',
    icon: IconArrowBarToLeft,
    keys: ['Mod+Shift+PageUp'],
    inEditor: true,
    available: severalTabs,
    run: move(-1),
  },
  {
    id: 'tab.right',
    title: texts.tabRight,
    group: 'go',
    icon: IconArrowBarToRight,
    keys: ['Mod+Shift+PageDown'],
    inEditor: true,
    available: severalTabs,
    run: move(1),
  },
];
