import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { canWalk, walk } from '@renderer/state/comparison';
import type { Command } from './command';

export const comparisonCommands: readonly Command[] = [
  {
    id: 'comparison.next',
    title: texts.nextDifference,
    group: 'run',
    icon: IconArrowDown,
    keys: ['F7'],
    overAll: true,
    available: canWalk,
    run: () => walk(1),
  },
  {
    id: 'comparison.previous',
    title: texts.previousDifference,
    group: 'run',
    icon: IconArrowUp,
    keys: ['Shift+F7'],
    overAll: true,
    available: canWalk,
    run: () => walk(-1),
  },
];
