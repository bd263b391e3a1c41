import type { Action } from '../../action/action.js';
import { pausesOf } from '../../action/retry.js';
import type { Rule } from '../rule.js';

const BOTPHONIC = 'https://docs.botphonic.ai/docs/build/actions/custom-http-action';
/** "Most voice interactions feel sluggish if the API takes more than 2-3 seconds" (the Botphonic page). */
const LIVE_MS = 3000;
/** Beyond this a caller has long asked whether anybody is there. */
const LONG_MS = 20_000;

/** The longest the caller can wait: every attempt times out, with the pauses between them. Milliseconds. */
function worstCaseMs(action: Action): number | null {
  const { timeoutMs, retry } = action.request ?? {};
  if (timeoutMs === undefined) return null;
  const pauses = pausesOf(retry);
  return timeoutMs * (pauses.length + 1) + pauses.reduce((sum, pause) => sum + pause, 0);
}

export const timeoutMissing: Rule = {
  id: 'timeout-missing',
  severity: 'info',
  title: 'The request has a timeout',
  why: 'Without one the caller waits as long as the platform happens to: 20 seconds on one, two minutes on another.',
  source: BOTPHONIC,
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 3000',
  },
  find: ({ action }) =>
    action.request && action.phase === 'during' && action.request.timeoutMs === undefined
      ? [{ path: ['request'], message: 'Set a timeout: callers notice anything above 3 seconds.' }]
      : [],
};

export const silence: Rule = {
  id: 'worst-case-silence',
  severity: 'warning',
  title: 'The caller is never left in silence for more than 3 seconds',
  why: 'A conversation feels broken after 2-3 seconds of silence. Answer faster, cache, say a delay message, or take a webhook for what need not be answered now.',
  source: BOTPHONIC,
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 8000',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 8000\nspeech: { delay: { afterMs: 1500, text: One moment. } }',
  },
  find: ({ action }) => {
    const worst = worstCaseMs(action);
    if (worst === null || action.phase !== 'during') return [];
    const seconds = (worst / 1000).toFixed(1).replace(/\.0$/, '');
    if (worst > LONG_MS) {
      const message = `The caller may wait ${seconds} s in all: shorten the timeout or retry less, and take a webhook for slow work.`;
      return [{ path: ['request', 'timeoutMs'], message }];
    }
    if (worst <= LIVE_MS || action.speech.delay || action.speech.natural === true) return [];
    const message = `The caller may wait ${seconds} s in silence: add a delay message, or shorten the timeout.`;
    return [{ path: ['request', 'timeoutMs'], message }];
  },
};

export const delayAfterTimeout: Rule = {
  id: 'delay-after-timeout',
  severity: 'warning',
  title: 'The delay message comes before the timeout',
  why: 'A delay message whose threshold lies behind the timeout is never spoken.',
  source: BOTPHONIC,
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 2000\nspeech: { delay: { afterMs: 2500, text: One moment. } }',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 4000\nspeech: { delay: { afterMs: 1500, text: One moment. } }',
  },
  find: ({ action }) => {
    const timeoutMs = action.request?.timeoutMs;
    const delay = action.speech.delay;
    if (timeoutMs === undefined || !delay || delay.afterMs < timeoutMs) return [];
    const message = `The request ends after ${timeoutMs} ms, so this is never said: choose a threshold below that.`;
    return [{ path: ['speech', 'delay', 'afterMs'], message }];
  },
};

export const retryOnWrite: Rule = {
  id: 'retry-on-write',
  severity: 'warning',
  title: 'A request that changes something is not repeated blindly',
  why: 'A timeout does not mean that nothing happened: a retry can open the ticket, or charge the card, twice.',
  source: 'https://docs.vapi.ai/tools/custom-tools-troubleshooting',
  example: {
    bad: 'safety: write\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 2000\n  retry: { times: 2 }',
    good: 'safety: write\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 2000\n  retry: { times: 2 }\n  headers:\n    - { name: Idempotency-Key, value: "{{context.conversation.id}}" }\ncontext:\n  - { name: conversation.id, type: string, example: c-1 }',
  },
  find: ({ action }) => {
    const times = action.request?.retry?.times ?? 0;
    if (times === 0 || action.safety === 'read') return [];
    if (action.request?.headers?.some(({ name }) => /idempotency|request-id/i.test(name))) return [];
    const message =
      'A repeated request may do its work twice: send an Idempotency-Key header, or do not retry.';
    return [{ path: ['request', 'retry'], message }];
  },
};
