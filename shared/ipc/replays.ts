import { z } from 'zod';
import type { Replayed, ReplayPlan } from '../recording/replay/plan.js';
import { channel } from './channel.js';
import { givenValues, id, LIMITS, name } from './limits.js';

const how = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('recorded') }),
  z.object({
    mode: z.literal('document'),
    environment: name.nullable(),
    platform: id.nullable(),
    given: givenValues,
  }),
]);
const chosen = { ids: z.array(id).min(1).max(LIMITS.replays), how };

export const replayChannels = {
  /** What sending these recordings again would do; nothing is sent. */
  'replay.plan': channel<ReplayPlan>()(z.object(chosen)),
  /** `confirmed`: the person saw what may happen twice. Progress comes as `replay.progress` events. */
  'replay.start': channel<readonly Replayed[]>()(z.object({ runId: id, ...chosen, confirmed: z.boolean() })),
  'replay.cancel': channel<null>()(z.object({ runId: id })),
  /** Asks where to, then writes the recordings there in one of the forms of `recordingExports`. Null: cancelled. */
  'replay.export': channel<{ readonly path: string; readonly bytes: number } | null>()(
    z.object({ ids: z.array(id).min(1).max(LIMITS.chosenRuns), form: id }),
  ),
  /** Adds the answer of a recording to the mock of its action, as the first one. */
  'replay.keepAsMock': channel<{ readonly file: string }>()(z.object({ id })),
} as const;
