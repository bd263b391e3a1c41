import { z } from 'zod';
import { OUTCOMES, STATUS_CLASSES, type Counted, type LogFilter } from '../recording/filter.js';
import { RUN_ORIGINS, type Recording, type RecordingLine, type RunClass } from '../recording/recording.js';
import type { BodyInfo } from '../response/body.js';
import { channel } from './channel.js';
import { id, LIMITS, name } from './limits.js';

const someOf = <T extends z.ZodType>(member: T) => z.array(member).max(200);
const duration = z.number().min(0);
const time = z.iso.datetime();

/** See `LogFilter`: a condition that is left out holds for all. */
export const logFilter: z.ZodType<LogFilter> = z
  .object({
    actions: someOf(name.nullable()),
    environments: someOf(name.nullable()),
    platforms: someOf(name.nullable()),
    origins: someOf(z.enum(RUN_ORIGINS)),
    statuses: someOf(z.enum(STATUS_CLASSES)),
    classes: someOf(z.custom<RunClass>((one) => typeof one === 'string' && one.length <= 60)),
    outcomes: someOf(z.enum(OUTCOMES)),
    reached: someOf(z.enum(['yes', 'no', 'unknown'])),
    hasFinding: z.boolean(),
    minMs: duration,
    maxMs: duration,
    from: time,
    to: time,
    conversation: name,
    importId: id,
    replayOf: id,
    search: z.string().max(500),
    contains: z.string().max(500),
  })
  .partial();

export const logChannels = {
  /** Newest first. `unindexed`: recordings that no search finds yet. */
  'logs.list': channel<{
    readonly recordings: readonly RecordingLine[];
    readonly unindexed: number;
  }>()(
    z.object({
      filter: logFilter,
      limit: z.number().int().min(1).max(LIMITS.rows),
      offset: z.number().int().min(0),
    }),
  ),
  'logs.count': channel<Counted>()(z.object({ filter: logFilter })),
  'logs.show': channel<{ readonly recording: Recording; readonly body: BodyInfo | null }>()(z.object({ id })),
} as const;
