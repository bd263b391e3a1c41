import { describe, expect, it } from 'vitest';
import { spokenMs, spokenTimeline, worstCase } from '@shared/timeline/spoken';
import { actionOf } from '../../support/actions';

const speech = {
  start: 'Let me open a ticket.',
  delay: { afterMs: 2500, text: 'One moment.' },
  done: 'It is open.',
  failure: 'That failed.',
};
const run = (durationMs: number, more = {}) =>
  spokenTimeline(speech, { durationMs, outcome: 'ok', timeoutMs: 5000, ...more });

describe('what the caller hears', () => {
  it('is start and done, with silence while the request runs', () => {
    const timeline = run(2400);
    expect(timeline.speech.map(({ kind, fromMs, toMs }) => [kind, fromMs, toMs])).toEqual([
      ['start', 0, 2000],
      ['done', 2400, 3600],
    ]);
    expect(timeline.silences).toEqual([{ fromMs: 2000, toMs: 2400 }]);
    expect(timeline).toMatchObject({
      longestSilenceMs: 400,
      delayAtMs: 2500,
      timeoutAtMs: 5000,
      endMs: 3600,
    });
  });

  it('adds the delay message once the threshold has passed, unless the platform is muted', () => {
    expect(run(4000).speech.map(({ kind, fromMs }) => [kind, fromMs])).toEqual([
      ['start', 0],
      ['delay', 2500],
      ['done', 4000],
    ]);
    const muted = run(4000, { muted: true });
    expect(muted.speech.map(({ kind }) => kind)).toEqual(['start', 'done']);
    expect(muted).toMatchObject({ delayAtMs: null, longestSilenceMs: 2000 });
  });

  it('never speaks over itself', () => {
    const timeline = run(100);
    expect(timeline.speech.map(({ fromMs }) => fromMs)).toEqual([0, 2000]);
    expect(timeline.longestSilenceMs).toBe(0);
  });

  it('says the failure, or lets the agent find its own words', () => {
    expect(run(5000, { outcome: 'timeout' }).speech.at(-1)).toMatchObject({
      kind: 'failure',
      text: 'That failed.',
    });
    const bare = spokenTimeline({}, { durationMs: 900, outcome: 'ok', timeoutMs: 5000 });
    expect(bare.speech).toMatchObject([{ kind: 'own-words', text: '', fromMs: 900, approximate: true }]);
    expect(bare.longestSilenceMs).toBe(900);
  });

  it('is approximate when the agent speaks naturally', () => {
    const natural = spokenTimeline(
      { ...speech, natural: true },
      { durationMs: 900, outcome: 'ok', timeoutMs: 5000 },
    );
    expect(natural.speech.every(({ approximate }) => approximate)).toBe(true);
  });
});

it('reads numbers digit by digit and scripts without blanks by their characters', () => {
  expect(spokenMs('')).toBe(0);
  expect(spokenMs('one two three four five')).toBe(2000);
  expect(spokenMs('00340434161094042557')).toBeGreaterThan(4000);
  expect(spokenMs('チケットを作成します')).toBeGreaterThan(1500);
});

describe('the worst case', () => {
  const action = (retry: string) =>
    actionOf(
      `request: { method: GET, url: https://a.example, timeoutMs: 3000, retry: ${retry} }\nspeech: { start: One moment. }`,
    );

  it('is every attempt and every pause', () => {
    expect(worstCase(action('{ times: 2, afterMs: 500 }'))).toEqual({ totalMs: 10_000, silentMs: 9200 });
    expect(worstCase(action('{ times: 3, growth: exponential, afterMs: 500 }')).totalMs).toBe(12_000 + 3500);
    expect(worstCase(action('{ times: 0 }')).totalMs).toBe(3000);
    expect(worstCase(action('{ times: 1 }')).totalMs).toBe(6500);
    expect(worstCase(actionOf('request: { method: GET, url: https://a.example }'))).toEqual({
      totalMs: 10_000,
      silentMs: 10_000,
    });
    expect(worstCase({ request: null, speech: {} })).toEqual({ totalMs: 0, silentMs: 0 });
  });
});
