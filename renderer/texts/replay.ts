import { counted } from './common';

export const replayTexts = {
  replay: 'Replay',
  title: (count: number) => (count === 1 ? 'Replay this run' : `Replay ${count.toLocaleString('en')} runs`),
  how: 'How it is sent',
  modes: { recorded: 'As it was', document: 'With changes' },
  recorded:
    'The very request that was sent then, byte for byte. Secrets are taken from the keychain again by their names.',
  document: 'The values of that run, through the action as it is now.',
  environment: 'Environment',
  noEnvironment: 'No environment',
  platform: 'Sent as',
  own: 'The action itself',
  values: 'Values',
  leftOut: 'left out',
  askAgain: 'not in the log: give it again',
  edited: (count: number, all: number) =>
    all === 1
      ? 'The action was edited since this run, so “as it was” and “with changes” may differ.'
      : `${counted(count, 'action was', 'actions were')} edited since, so “as it was” and “with changes” may differ.`,
  production: 'This goes to production.',
  duplicates: (count: number) =>
    count === 1 ? 'This may do again what was done once' : `${counted(count, 'write')} may happen twice`,
  duplicatesHint: (what: readonly string[]) =>
    `${what.join(', ')}. Sending again can open a second ticket, charge twice or delete more than you mean to.`,
  cannot: (count: number, all: number) =>
    all === 1 ? 'This run cannot be replayed this way' : `${count} of ${all} cannot be replayed this way`,
  send: (count: number) => (count === 1 ? 'Replay' : `Replay ${count.toLocaleString('en')}`),
  sendWrites: (count: number) => (count === 1 ? 'Send it again' : `Send ${count.toLocaleString('en')} again`),
  progress: (done: number, total: number) => `${done} of ${total} done`,
  stop: 'Stop',
  outcomes: 'What came of it',
  verdicts: {
    failed: (count: number) => `${count.toLocaleString('en')} failed`,
    changed: (count: number) => `${count.toLocaleString('en')} changed`,
    same: (count: number) => `${count.toLocaleString('en')} as before`,
    'not-sent': (count: number) => `${count.toLocaleString('en')} not sent`,
  },
  differs: (count: number) => (count === 0 ? 'same answer' : counted(count, 'difference')),
  showInLog: 'Show in the log',
  compare: 'Compare',
  notSent: 'not sent',
  comparison: 'Replay',
  original: 'Original',
  replayed: 'Replay',
  back: 'Back',
  again: 'Replay again',
  compareWithOriginal: 'Compare with the original',
  forTheAgent: 'For the agent:',
  outcome: (worked: boolean, works: boolean, before: string, after: string) =>
    worked
      ? `it worked, and fails now with ${after}.`
      : works
        ? `it failed with ${before}, and works now.`
        : `it fails in another way: ${before} then, ${after} now.`,
  outputLost: (name: string) => `${name} has no value any more.`,
  outputFound: (name: string) => `${name} has a value now.`,
  outputChanged: (name: string, before: string, after: string) =>
    `${name} is ${short(after)}, not ${short(before)}.`,
  toldOther: 'it reads another answer; its outputs are the same.',
  toldSame: 'nothing changes. It is told the same.',
  andMore: (count: number) => `${counted(count, 'more difference')} for it.`,
} as const;

function short(json: string): string {
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}
