import {
  IconChevronLeft,
  IconChevronRight,
  IconFilter,
  IconHistory,
  IconHome,
  IconKeyboard,
  IconRestore,
  IconSearch,
  IconSettings,
  IconStack2,
  IconX,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { documentOf } from '@renderer/state/documents/store';
import { openLog } from '@renderer/state/log';
import { showOverlay } from '@renderer/state/shell';
import { closeTab, goTo, nextTab, reopenTab, useTabs } from '@renderer/state/tabs';
import { focusFilter } from '../keyboard/focus';
import { hasFile, onFile } from './current';
import type { Command } from './command';

const severalTabs = () => useTabs.getState().tabs.length > 1;

export const goCommands: readonly Command[] = [
  {
    id: 'palette.open',
    title: texts.palette,
    group: 'go',
    icon: IconSearch,
    keys: ['Mod+K'],
    inEditor: true,
    run: () => showOverlay({ kind: 'palette', query: '' }),
  },
  {
    id: 'filter.focus',
    title: texts.filter,
    group: 'go',
    icon: IconFilter,
    keys: ['Mod+F'],
    run: focusFilter,
  },
  { id: 'go.start', title: texts.start, group: 'go', icon: IconHome, run: () => goTo('start') },
  {
    id: 'go.platforms',
    title: texts.platforms,
    group: 'go',
    icon: IconStack2,
    keys: ['Mod+P'],
    run: () => goTo('platforms'),
  },
  { id: 'go.log', title: texts.log, group: 'go', icon: IconHistory, keys: ['Mod+L'], run: () => openLog() },
  {
    id: 'settings.open',
    title: texts.settings,
    group: 'go',
    icon: IconSettings,
    keys: ['Mod+Comma'],
    run: () => goTo('settings'),
  },
  {
    id: 'shortcuts.open',
    title: texts.shortcuts,
    group: 'go',
    icon: IconKeyboard,
    keys: ['Mod+/'],
    run: () => showOverlay({ kind: 'shortcuts' }),
  },
  {
    id: 'tab.close',
    title: texts.closeTab,
    group: 'go',
    icon: IconX,
    keys: ['Mod+W'],
    available: hasFile,
    run: () => onFile(closeTab),
  },
  {
    id: 'tab.reopen',
    title: texts.reopenTab,
    group: 'go',
    icon: IconRestore,
    keys: ['Mod+Shift+T'],
    available: () => useTabs.getState().closed.length > 0,
    run: () => reopenTab((file) => documentOf(file) !== undefined),
  },
  {
    id: 'tab.next',
    title: texts.nextTab,
    group: 'go',
    icon: IconChevronRight,
    keys: ['Mod+Tab', 'Mod+PageDown'],
    available: severalTabs,
    run: () => nextTab(1),
  },
  {
    id: 'tab.previous',
    title: texts.previousTab,
    group: 'go',
    icon: IconChevronLeft,
    keys: ['Mod+Shift+Tab', 'Mod+PageUp'],
    available: severalTabs,
    run: () => nextTab(-1),
  },
];
