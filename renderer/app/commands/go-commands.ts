import {
  IconCloud,
  IconFilter,
  IconHistory,
  IconHome,
  IconKey,
  IconKeyboard,
  IconSearch,
  IconSettings,
  IconStack2,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { openEnvironment } from '@renderer/state/environment-focus';
import { openLog } from '@renderer/state/log';
import { openSecret } from '@renderer/state/secret-focus';
import { showOverlay } from '@renderer/state/shell';
import { goTo } from '@renderer/state/tabs';
import { focusFilter } from '../keyboard/focus';
import type { Command } from './command';

export const goCommands: readonly Command[] = [
  {
    id: 'palette.open',
    overAll: true,
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
    id: 'go.environments',
    title: texts.environments,
    group: 'go',
    icon: IconCloud,
    keys: ['Mod+Shift+E'],
    run: () => openEnvironment(null),
  },
  { id: 'go.secrets', title: texts.secrets, group: 'go', icon: IconKey, run: () => openSecret(null) },
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
    overAll: true,
    title: texts.shortcuts,
    group: 'go',
    icon: IconKeyboard,
    keys: ['Mod+/'],
    run: () => showOverlay({ kind: 'shortcuts' }),
  },
];
