import { counted } from './common';

export const paletteTexts = {
  label: 'Search or run a command',
  placeholder: 'Search actions, commands and runs',
  prefixes: [
    ['>', 'commands'],
    ['@', 'parameters'],
    ['#', 'runs'],
  ],
  groups: { actions: 'Actions', commands: 'Commands', parameters: 'Parameters', runs: 'Runs' },
  open: 'Open',
  run: 'Run',
  move: 'Move',
  second: 'Run',
  parameter: 'parameter',
  runIn: (name: string) => `Run ${name} in`,
  exportTo: (name: string, platform: string) => `Export ${name} to ${platform}`,
  runsMatch: (count: number) => `${counted(count, 'run')} ${count === 1 ? 'matches' : 'match'}`,
  nothing: (query: string) => `Nothing matches “${query}”.`,
  noEnvironment: 'no environment',
  ready: 'ready',
  losses: (count: number) => counted(count, 'loss', 'losses'),
  cannot: 'cannot',
} as const;
