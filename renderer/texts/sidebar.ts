import { counted } from './common';

export const sidebarTexts = {
  actions: 'Actions',
  add: 'New action',
  filter: 'Filter',
  off: 'Off',
  unfold: 'Show the actions and places',
  fold: 'Hide the actions and places',
  empty: 'No actions yet. An action is one HTTP call, form or button that your agent may use.',
  noMatch: (filter: string) => `No action matches “${filter}”.`,
  clear: 'Show all',
  findings: (count: number) => counted(count, 'finding'),
  unreadable: 'cannot be read',
  broken: (count: number) => `${counted(count, 'file')} of this workspace cannot be read`,
  places: 'Places',
  platforms: 'Platforms',
  log: 'Log',
  ready: (ready: number, all: number) => `${ready} of ${all} ready`,
  runs: (count: number) => counted(count, 'run'),
} as const;
