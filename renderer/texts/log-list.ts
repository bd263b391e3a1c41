import { counted } from './common';

const runs = (count: number) => counted(count, 'run');

/** The list of the log and what is done with several runs of it. */
export const logListTexts = {
  chosen: (count: number) => `${count.toLocaleString('en')} chosen`,
  chooseAll: (count: number, more: boolean) => `All ${count.toLocaleString('en')}${more ? '+' : ''}`,
  chooseAllTitle: 'Choose all runs that meet the conditions (Ctrl+A)',
  mostChosen: (most: number) => `The newest ${runs(most)} are chosen; more cannot be chosen together.`,
  replay: 'Replay',
  mostReplays: (most: number) => `At most ${runs(most)} can be replayed at once. Choose fewer.`,
  export: 'Export',
  delete: 'Delete',
  clear: 'Choose none',
  deleted: (count: number) => `${runs(count)} deleted from the log.`,
  restored: (count: number) => `${runs(count)} put back.`,
  undo: 'Undo',
  acts: 'Chosen runs',
} as const;
