import type { CallsFound, CallsShown } from '@shared/ipc/import-calls';
import type { MatchedBy } from '@shared/recording/calls/match-call';
import { counted } from './common';

const by: Readonly<Record<MatchedBy, string>> = {
  identifier: 'by its identifier',
  name: 'by name',
  url: 'by address',
  person: 'your choice',
};

export const importCallTexts = {
  what: 'What to make of it',
  whats: { calls: 'Take the calls into the log', actions: 'Make actions' },
  title: (format: string, calls: CallsFound) => `${format}: ${counted(calls.total, 'call')}`,
  calls: 'Calls',
  list: 'Calls of this import',
  shown: 'Which calls are listed',
  shownNames: (found: CallsFound): Readonly<Record<CallsShown, string>> => {
    const open = found.ambiguous + found.none;
    const taken = found.total - open - found.out;
    return {
      all: `All ${found.total.toLocaleString('en')}`,
      matched: `With an action ${taken.toLocaleString('en')}`,
      open: `Without one ${open.toLocaleString('en')}`,
    };
  },
  summary: ({ matched, ambiguous, none, out }: CallsFound) =>
    [
      ...(['name', 'identifier', 'url', 'person'] as const)
        .filter((how) => matched[how] > 0)
        .map(
          (how) => `${matched[how].toLocaleString('en')} matched ${how === 'person' ? 'by you' : by[how]}`,
        ),
      ambiguous > 0 ? `${ambiguous.toLocaleString('en')} fit several actions` : null,
      none > 0 ? `${none.toLocaleString('en')} fit none` : null,
      out > 0 ? `${out.toLocaleString('en')} left out` : null,
    ]
      .filter(Boolean)
      .join(', '),
  columns: { time: 'Time', call: 'Call', status: 'Outcome', action: 'Action' },
  by: (how: MatchedBy) => by[how],
  untimed: 'no time said',
  unknownAddress: 'address not said',
  unnamed: 'a call without a name',
  noValues: 'no values said',
  answered: 'answered',
  noAnswer: 'no answer said',
  action: (name: string) => `Action of ${name}`,
  several: (count: number) => `${count} actions fit: choose one`,
  fitting: 'Actions that fit',
  actions: 'Actions',
  otherwise: 'Otherwise',
  keepWithout: 'No action',
  leaveOut: 'Leave it out',
  noAction: 'No action is called so',
  noneHint: 'kept in the log without one',
  outHint: 'not taken into the log',
  severalHint: 'kept without an action until you choose',
  changed: (count: number, name: string) =>
    count === 1
      ? `Changed for ${name}.`
      : `Changed for all ${count.toLocaleString('en')} calls like ${name}.`,
  noneShown: 'Every call has its action.',
  noneMatched: 'No call has an action yet.',
  secretsHint: 'taken out of the calls and kept under these names',
  personal: {
    none: null,
    shown:
      'Personal data is masked here and in the log, as the workspace says. The log still holds it, so that calls can be replayed.',
    written:
      'Personal data is masked before it is written, as the workspace says. Calls with masked values cannot be replayed as they were.',
  },
  log: (count: number) => `Take ${counted(count, 'call')} into the log`,
  nothingLeft: 'Every call is left out: choose at least one to take in.',
  preparing: (done: number, total: number) =>
    done >= total
      ? `Writing ${counted(total, 'call')}`
      : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} prepared`,
  logged: (added: number, known: number, secrets: readonly string[]) =>
    [
      added === 0
        ? 'The log had all of these calls already.'
        : `${counted(added, 'call')} ${added === 1 ? 'stands' : 'stand'} in the log${known > 0 ? `; it had ${known.toLocaleString('en')} more already` : ''}.`,
      ...(secrets.length > 0 ? [`${secrets.join(', ')} ${secrets.length === 1 ? 'is' : 'are'} kept.`] : []),
    ].join(' '),
  undo: 'Remove them',
  removed: (count: number) => `${counted(count, 'call')} removed from the log.`,
  remove: 'Remove this import',
  removeQuestion: 'Remove every call of this import from the log? Importing the file again brings them back.',
  reallyRemove: 'Remove from the log',
  leftOut: (why: string, count: number) => (count === 1 ? why : `${why} (${count.toLocaleString('en')})`),
  andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
} as const;
