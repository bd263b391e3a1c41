import type { LogVerb } from './verb.js';

/** Everything `logs` does, in the order of its help; what does it is read when it is asked for. */
export const LOG_VERBS: readonly LogVerb[] = [
  {
    name: 'list',
    takes: '',
    most: 0,
    does: 'the recordings, newest first',
    load: async () => (await import('./list.js')).list,
  },
  {
    name: 'show',
    takes: 'ID',
    most: 1,
    does: 'one recording: request, answer, outputs, what the agent was told',
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'search',
    takes: 'TEXT',
    does: 'those that have these words in URL, headers, bodies or conversation id',
    load: async () => (await import('./list.js')).search,
  },
  {
    name: 'replay',
    takes: 'ID...',
    does: 'sends recordings again and prints how the answers differ',
    load: async () => (await import('./replay.js')).replay,
  },
  {
    name: 'diff',
    takes: 'A B',
    most: 2,
    does: 'what differs between the answers of two recordings',
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'export',
    takes: 'ID...',
    does: 'these recordings, or all that match the filters, to --output or to stdout',
    load: async () => (await import('./export.js')).exportVerb,
  },
  {
    name: 'import',
    takes: 'FILE',
    most: 1,
    does: 'the calls of a HAR file, a call log of a platform or raw HTTP; - for standard input',
    load: async () => (await import('./import.js')).importVerb,
  },
  {
    name: 'prune',
    takes: '',
    most: 0,
    does: 'removes the oldest, by --days and --megabytes or else by your settings',
    load: async () => (await import('./prune.js')).prune,
  },
];
