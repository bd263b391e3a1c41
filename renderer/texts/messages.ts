import type { ScenarioId } from '@renderer/wizard/steps/messages/scenario';

const seconds = (ms: number) => `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;
const times = ['', 'one retry', 'two retries', 'three retries', 'four retries', 'five retries'];

export const messagesTexts = {
  natural: 'Let the agent speak naturally',
  naturalOff: 'Off: the texts below are spoken word for word.',
  naturalOn: 'On: the agent puts the texts below in its own words.',
  names: { start: 'Start', delay: 'Delay', done: 'Done', failure: 'Failure' },
  placeholders: {
    start: 'Said when the request is sent',
    delay: 'Said when the answer is slow',
    done: 'Said when the answer is there',
    failure: 'Said when it failed',
  },
  after: 'after',
  threshold: 'Delay threshold',
  spoken: (length: number) => `${length.toFixed(1)} s spoken`,
  timeline: 'Timeline',
  dragHint: 'drag to change',
  assumed: 'assumed; drag to change',
  scenario: 'How the request goes',
  typical: (ms: number) => `Typical ${seconds(ms)}`,
  slow: (ms: number) => `Slow ${seconds(ms)}`,
  timeout: 'Timeout',
  error: 'Error 500',
  delayHandle: 'Delay threshold',
  timeoutHandle: 'Timeout',
  delayAt: (time: string) => `Delay ${time} s`,
  timeoutAt: (time: string) => `Timeout ${time} s`,
  agentSays: 'Agent says',
  longestSilence: (time: string) => `longest silence ${time} s`,
  on: (platform: string) => `On ${platform}`,
  muted: 'muted, plays no delay',
  lacks: (messages: readonly string[]) =>
    messages.length > 2 ? 'has no such texts' : `has no ${messages.join(', ')}`,
  ownWords: "model's words",
  silence: (ms: number) => `${seconds(ms)} silence`,
  request: 'Request',
  requestEnds: (scenario: ScenarioId, status: number | null, ms: number) => {
    if (scenario === 'timeout') return `no answer in ${seconds(ms)}`;
    return `${scenario === 'error' ? 500 : (status ?? 200)} after ${seconds(ms)}`;
  },
  measured: 'Measured',
  noRuns: 'no run yet',
  lastRuns: (count: number) => (count === 1 ? 'the last run' : `last ${count.toLocaleString('en')} runs`),
  median: (ms: number) => `median ${seconds(ms)}`,
  p95: (ms: number) => `95 % within ${seconds(ms)}`,
  seconds,
  worst: (retries: number) =>
    `Worst case${retries === 0 ? '' : ` with ${times[retries] ?? `${retries} retries`}`}:`,
  fine: (silent: string) => (silent === '0 s' ? 'none of it silent.' : `at most ${silent} of it silent.`),
  hangUp: 'of it silent: callers hang up at 3.',
  reduceRetries: 'Remove retries',
  shortenTimeout: 'Shorten the timeout to 3 s',
  noRequest: 'Nothing to wait for',
  noRequestText: 'This action makes no request, so there is no time to fill.',
} as const;
