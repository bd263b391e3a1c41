import type { SpokenBlock, SpokenTimeline } from '@shared/timeline/timeline';

const seconds = (ms: number) => (ms / 1000).toFixed(1);

export const timelineTexts = {
  blocks: {
    start: 'start',
    delay: 'delay',
    done: 'done',
    failure: 'failure',
    'own-words': "model's words",
  } satisfies Record<SpokenBlock['kind'], string>,
  delayAt: (time: string) => `delay ${time}`,
  timeoutAt: (time: string) => `timeout ${time}`,
  /** The whole strip for those who do not see it. */
  summary: (timeline: SpokenTimeline) =>
    `The agent speaks ${timeline.speech.length} times in ${seconds(timeline.endMs)} seconds; ` +
    `the longest silence is ${seconds(timeline.longestSilenceMs)} seconds.`,
} as const;
