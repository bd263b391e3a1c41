import { z } from 'zod';
import { OUTCOMES, STATUS_CLASSES, type Counted, type LogFilter } from '../recording/filter.js';
import { DETECTORS } from '../personal/rules.js';
import { RUN_ORIGINS, type Recording, type RecordingLine, type RunClass } from '../recording/recording.js';
import type { Excerpt } from '../recording/excerpt.js';
import type { Facets, PlotColumn } from '../recording/figures.js';
import type { ActionFigures } from '../recording/monitor.js';
import type { BodyInfo } from '../response/body.js';
import { channel } from './channel.js';
import { id, LIMITS, name, shortText } from './limits.js';

const someOf = <T extends z.ZodType>(member: T) => z.array(member).max(200);
const duration = z.number().min(0);
const time = z.iso.datetime();
const moment = z.number().min(0).max(8.64e15);
const searchText = z.string().max(500);

/** What the log of the workspace holds. */
export interface LogState {
  readonly recordings: number;
  /** On disk. */
  readonly bytes: number;
  /** Time of the oldest recording, ISO 8601; null for an empty log. */
  readonly oldest: string | null;
}

/** See `LogFilter`: a condition that is left out holds for all. */
const logFilter: z.ZodType<LogFilter> = z
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
    search: searchText,
    contains: searchText,
  })
  .partial();

const personalRulesInput = z.object({
  names: z.array(name).max(1000),
  paths: z.array(name).max(1000),
  detect: z.array(z.enum(DETECTORS)),
  mask: z.enum(['shown', 'written']),
});

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
  /** `whole`: to the end, however long that takes. */
  'logs.count': channel<Counted>()(z.object({ filter: logFilter, whole: z.boolean() })),
  /** Refused as `aborted` when they are asked for anew before they are counted. */
  'logs.facets': channel<Facets>()(z.object({ filter: logFilter })),
  /** Times in ms since 1970; `filter` without its own time. */
  'logs.plot': channel<readonly PlotColumn[]>()(
    z.object({ filter: logFilter, from: moment, to: moment, columns: z.number().int().min(1).max(200) }),
  ),
  /** `action`: of this one alone; null: of all. */
  'logs.monitor': channel<readonly ActionFigures[]>()(
    z.object({ from: moment, to: moment, environment: name.nullable(), action: name.nullable() }),
  ),
  /** Why these were found, for those where it can be shown. */
  'logs.excerpts': channel<ReadonlyMap<string, Excerpt>>()(
    z.object({ ids: z.array(id).max(LIMITS.rows), search: searchText, contains: searchText }),
  ),
  'logs.size': channel<LogState>()(z.object({})),
  /** Brings the log within what the settings keep. */
  'logs.prune': channel<LogState & { readonly removed: number }>()(z.object({})),
  /** All that a filter finds, newest first, as far as they can be chosen together. */
  'logs.ids': channel<{ readonly ids: readonly string[]; readonly more: boolean }>()(
    z.object({ filter: logFilter }),
  ),
  /** Removes recordings; the last removal can be taken back by `logs.restore`. */
  'logs.remove': channel<{ readonly removed: number }>()(
    z.object({ ids: z.array(id).min(1).max(LIMITS.chosenRuns) }),
  ),
  'logs.restore': channel<{ readonly restored: number }>()(z.object({})),
  /** How a recording would be seen under rules that are not saved yet. */
  'logs.previewMask': channel<Recording>()(z.object({ id, rules: personalRulesInput })),
  /** One value that is masked in what is shown, as JSON text: a person asked for exactly this one. */
  'logs.reveal': channel<string>()(
    z.object({
      id,
      place: z.object({ part: z.enum(['value', 'output', 'answer']), name: shortText }),
    }),
  ),
  'logs.show': channel<{ readonly recording: Recording; readonly body: BodyInfo | null }>()(z.object({ id })),
} as const;
