import type { Action } from '../action/action.js';
import { pausesOf } from '../action/retry.js';
import type { Speech } from '../action/schema/response.js';
import type { SpokenBlock, SpokenTimeline } from './timeline.js';
import { DEFAULT_TIMEOUT_MS } from '../template/render/request.js';
import { spokenMs } from './speaking.js';

export { spokenMs } from './speaking.js';

interface SpokenRequest {
  readonly durationMs: number;
  readonly outcome: SpokenTimeline['request']['outcome'];
  readonly timeoutMs: number;
  /** The platform pauses and says nothing while the request runs: no delay message. */
  readonly muted?: boolean;
}

/** How long an agent's own answer is taken to last where the document says nothing; a guess, marked as approximate. */
const OWN_WORDS_MS = 2_000;

/**
 * What the caller hears around a request, and when; times in ms from the call. The start message and the request begin
 * together; the delay message follows at its threshold if the request still runs and nobody speaks; done or failure
 * follow the answer. `natural` makes every text guidance, so its length is approximate.
 */
export function spokenTimeline(speech: Speech, request: SpokenRequest): SpokenTimeline {
  const { durationMs, outcome, timeoutMs, muted = false } = request;
  const approximate = speech.natural === true;
  const blocks: SpokenBlock[] = [];
  const say = (kind: SpokenBlock['kind'], text: string | undefined, atMs: number) => {
    if (text === undefined || text.trim() === '') return;
    const fromMs = Math.max(atMs, blocks.at(-1)?.toMs ?? 0);
    blocks.push({ kind, text, fromMs, toMs: fromMs + spokenMs(text), approximate });
  };
  say('start', speech.start, 0);
  const delay = muted ? undefined : speech.delay;
  const delayAtMs = delay?.afterMs ?? null;
  if (delay && Math.max(delay.afterMs, blocks.at(-1)?.toMs ?? 0) < durationMs)
    say('delay', delay.text, delay.afterMs);
  const before = blocks.length;
  if (outcome === 'ok') say('done', speech.done, durationMs);
  else say('failure', speech.failure, durationMs);
  if (blocks.length === before) {
    const fromMs = Math.max(durationMs, blocks.at(-1)?.toMs ?? 0);
    blocks.push({ kind: 'own-words', text: '', fromMs, toMs: fromMs + OWN_WORDS_MS, approximate: true });
  }
  const silences = silencesOf(blocks);
  return {
    speech: blocks,
    request: { fromMs: 0, toMs: durationMs, outcome },
    silences,
    longestSilenceMs: Math.max(0, ...silences.map(({ fromMs, toMs }) => toMs - fromMs)),
    delayAtMs,
    timeoutAtMs: timeoutMs,
    endMs: Math.max(durationMs, blocks.at(-1)?.toMs ?? 0),
  };
}

function silencesOf(blocks: readonly SpokenBlock[]): SpokenTimeline['silences'] {
  return blocks.flatMap(({ fromMs }, index) => {
    const before = blocks[index - 1]?.toMs ?? 0;
    return fromMs > before ? [{ fromMs: before, toMs: fromMs }] : [];
  });
}

/**
 * The longest the caller can be kept waiting: every attempt runs into its timeout, with the pauses between them.
 * @returns `totalMs` until the agent knows, `silentMs` the longest stretch of it in which nobody speaks
 */
export function worstCase(action: Pick<Action, 'request' | 'speech'>): {
  readonly totalMs: number;
  readonly silentMs: number;
} {
  if (!action.request) return { totalMs: 0, silentMs: 0 };
  const timeoutMs = action.request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const pauses = pausesOf(action.request.retry);
  const totalMs = (pauses.length + 1) * timeoutMs + pauses.reduce((sum, pause) => sum + pause, 0);
  const { longestSilenceMs } = spokenTimeline(action.speech, {
    durationMs: totalMs,
    outcome: 'timeout',
    timeoutMs,
  });
  return { totalMs, silentMs: longestSilenceMs };
}
