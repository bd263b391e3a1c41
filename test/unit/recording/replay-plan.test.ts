import { expect, it } from 'vitest';
import { lineOf } from '@services/logs/line';
import { verdictOf, VERDICTS } from '@shared/recording/replay/plan';
import { recording } from '../../integration/logs/recordings';

const ended = (differs: Parameters<typeof recording>[0], differences: number) =>
  verdictOf({ id: 'original', replay: lineOf(recording(differs)), differences, failure: null });

it('tells a failure from another answer, and that from the same', () => {
  expect(ended({ class: 'ok' }, 0)).toBe('same');
  expect(ended({ class: 'ok' }, 3)).toBe('changed');
  expect(ended({ class: 'http-500', status: 500 }, 0)).toBe('failed');
  const failure = { class: 'aborted', message: 'It was not sent.', hint: 'Send it again.' } as const;
  expect(verdictOf({ id: 'original', replay: null, differences: null, failure })).toBe('not-sent');
  expect(VERDICTS[0]).toBe('failed');
});
