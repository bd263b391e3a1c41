import type { JsonKind } from '@shared/json/kind';
import type { ComparedFold } from '@shared/response/compare/row';
import { counted } from './common';

const kinds: Readonly<Record<JsonKind, string>> = {
  object: 'object',
  array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'yes or no',
  null: 'null',
};

export const comparisonTexts = {
  title: 'Compare two runs',
  previousRun: 'Run before',
  lastRun: 'Last run',
  part: 'Part that is compared',
  parts: { request: 'Request', response: 'Response', headers: 'Headers', timing: 'Timing' },
  same: 'same',
  walker: 'Differences',
  walked: (at: number, all: number) => `${(at + 1).toLocaleString('en')} of ${all.toLocaleString('en')}`,
  /** Where there is no room for words; how many there are stands in the part's name too. */
  unwalked: (all: number) => `0 of ${all.toLocaleString('en')}`,
  changes: (all: number) => counted(all, 'difference'),
  next: 'Next difference (F7)',
  previous: 'Previous difference (Shift+F7)',
  ignoreOrder: 'Ignore the order of lists',
  comparing: 'Comparing',
  equal: 'Both are equal.',
  equalBytes: 'Both are the same, byte for byte.',
  otherBytes: 'They differ. Only text can be compared line by line.',
  nothing: 'Nothing came back.',
  cut: 'Only the part that was kept is compared.',
  rows: (title: string) => `${title}, both sides`,
  became: (from: JsonKind, to: JsonKind) => `${kinds[from]} became ${kinds[to]}`,
  moved: (from: number) => `moved from ${from}`,
  fold: ({ name, count, of, matchedBy }: ComparedFold) => {
    const equal = `${count.toLocaleString('en')} equal ${count === 1 ? of : `${of}s`}`;
    const by = matchedBy === null ? '' : `, matched by "${matchedBy}"`;
    return name === null ? `${equal}${by}` : `${name}: ${equal}${by}`;
  },
  openFold: 'Show what is equal',
  open: 'Show all of it',
  close: 'Show less',
  kinds: {
    equal: '',
    changed: 'Changed',
    'type-changed': 'Changed its type',
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
  },
  at: (change: number, all: number, path: string | null, what: string) =>
    `Difference ${change + 1} of ${all}${path === null ? '' : `, ${path}`}: ${what}`,
  phases: { dns: 'DNS', connect: 'Connect', tls: 'TLS', wait: 'Wait', download: 'Download', total: 'Total' },
  reused: 'kept connection',
  slower: (by: string) => `${by} slower`,
  faster: (by: string) => `${by} faster`,
} as const;
