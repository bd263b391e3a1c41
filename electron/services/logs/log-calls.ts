import { setImmediate, setTimeout } from 'node:timers/promises';
import { fail, type Failure } from '../../../shared/failure/failure.js';
import type { PersonalRules } from '../../../shared/personal/rules.js';
import { patiently } from './busy.js';
import { readWritten } from './detail.js';
import { excerptsOf, type ExcerptQuery } from './excerpts.js';
import { facetsOf, valuesOf } from './facets.js';
import { Log, type LogSettings, type LogWork } from './log.js';
import { maskLines } from './mask-lines.js';
import { monitor, type MonitorQuery } from './monitor.js';
import { plotColumns, type PlotQuery } from './plot.js';
import { giveBackStep, logSize, pruneStep, type Retention } from './prune.js';
import { chunksOf, keepUsedBodies, removeBodies, removeStep } from './remove.js';
import type { LogFilter, LogQuery } from '../../../shared/recording/filter.js';
import { countRecordings, listRecordings, showRecording } from './queries.js';

/** How soon a window shows what the command line logged. */
const WATCH_EVERY_MS = 1000;

const OVERTAKEN: Failure = {
  class: 'aborted',
  message: 'Other figures were asked for before these were counted.',
  hint: 'Nothing needs to be done.',
};

/** Long enough for a command to be over: only a program that stays open prunes by itself. */
const PRUNE_EVERY_MS = 10 * 60_000;

/** The index waits until nothing came for so long, so that it takes nothing from a suite that runs; a search does not wait. */
const INDEX_AFTER_MS = 200;
/** Nor does it when a search would have to wait longer than a moment for so many. */
const MOST_BEHIND = 4000;

export interface LogThreadData extends LogSettings {
  readonly retention: Retention;
  /** Whether to look out for what other programs write. */
  readonly watch: boolean;
  /** How long work waits for other programs that write. */
  readonly patienceMs: number;
}

/** What the thread says unasked: something to tell a person, or that another program wrote to the log. */
export type LogThreadEvent = { readonly notice: Failure } | { readonly changed: true };

export type LogCalls = ReturnType<typeof logCalls>;

/** What the thread of a log answers. */
export function logCalls(
  { retention, watch, patienceMs, ...settings }: LogThreadData,
  tell: (event: LogThreadEvent) => void,
) {
  const log = new Log(settings, (notice) => tell({ notice }));
  let facetsAsked = 0;
  let kept = retention;
  let indexing = false;
  let appended = 0;
  let indexed = 0;
  let closed = false;

  const patient = <T>(work: () => T): Promise<Awaited<T>> => patiently(work, patienceMs);
  /** Work on the log that waits for other programs. */
  const ask = <T>(work: LogWork<T>): Promise<Awaited<T>> => patient(() => log.do(work));

  const indexSoon = async (): Promise<void> => {
    if (indexing) return;
    indexing = true;
    try {
      for (let known = -1; known !== appended && appended - indexed < MOST_BEHIND;) {
        known = appended;
        await setTimeout(INDEX_AFTER_MS, undefined, { ref: false });
        // What came while the thread was at work is taken first.
        await setImmediate();
      }
      indexed = appended;
      while (await ask((_database, _names, indexer) => indexer.step())) await setImmediate();
    } catch {
      // What is left stays pending on disk: the next search reports the same failure, or does the work.
    } finally {
      indexing = false;
    }
  };

  const prune = async (bounds: Retention): Promise<number> => {
    let removed = 0;
    for (;;) {
      const gone = await ask((database) => pruneStep(database, bounds));
      if (gone === 0) break;
      removed += gone;
      await setImmediate();
    }
    while (removed > 0 && (await ask(giveBackStep))) await setImmediate();
    return removed;
  };

  const remove = async (ids: readonly string[]): Promise<number> => {
    const bodies = new Set<number>();
    let removed = 0;
    for (const chunk of chunksOf(ids)) {
      const step = await ask((database) => removeStep(database, chunk));
      for (const body of step.bodies) bodies.add(body);
      removed += step.removed;
      await setImmediate();
    }
    for (let from: number | null = Number.MAX_SAFE_INTEGER; from !== null && bodies.size > 0;) {
      const before: number = from;
      from = await ask((database) => keepUsedBodies(database, before, bodies));
      await setImmediate();
    }
    await ask((database) => removeBodies(database, bodies));
    while (await ask(giveBackStep)) await setImmediate();
    return removed;
  };

  const keepInBounds = async (): Promise<void> => {
    for (;;) {
      await setTimeout(PRUNE_EVERY_MS, undefined, { ref: false });
      if (closed) return;
      // What fails now is tried again in the next turn; meanwhile the log only grows.
      await prune(kept).catch(() => undefined);
    }
  };
  void keepInBounds();

  const watchOthers = async (): Promise<void> => {
    let known: number | null = null;
    for (;;) {
      await setTimeout(WATCH_EVERY_MS, undefined, { ref: false });
      if (closed) return;
      const version = log.opened()?.number('PRAGMA data_version') ?? null;
      if (known !== null && version !== known) tell({ changed: true });
      known = version;
    }
  };
  if (watch) void watchOthers();

  return {
    /** Recordings as JSON. */
    async append({ json }: { json: readonly string[] }) {
      const recordings = json.map(readWritten);
      await patient(() => log.append(recordings));
      appended += recordings.length;
      void indexSoon();
    },
    stage: (_: null) => patient(() => log.stage()),
    addStaged: ({ staged, json }: { staged: number; json: readonly string[] }) =>
      patient(() => log.addStaged(staged, json.map(readWritten))),
    async takeStaged({ staged }: { staged: number }) {
      const taken = await patient(() => log.takeStaged(staged));
      void indexSoon();
      return taken;
    },
    dropStaged({ staged }: { staged: number }) {
      log.dropStaged(staged);
    },
    list: ({ personal, ...query }: LogQuery & { personal: PersonalRules | null }) =>
      ask((database, names, indexer) => {
        const unindexed = indexer.finish();
        if (unindexed > 0) void indexSoon();
        const lines = listRecordings(database, names, query);
        return { recordings: maskLines(database, lines, personal), unindexed };
      }),
    count: ({ filter, whole }: { filter: LogFilter; whole: boolean }) =>
      ask((database, names, indexer) => {
        indexer.finish();
        return countRecordings(database, names, filter, whole);
      }),
    async facets(filter: LogFilter) {
      const turn = ++facetsAsked;
      await ask((_database, _names, indexer) => indexer.finish());
      return facetsOf(
        filter,
        (letter) => ask((database) => valuesOf(database, letter)),
        async (one) => {
          // Other questions, which a person waits for, go between two counts.
          await setImmediate();
          if (turn !== facetsAsked) fail(OVERTAKEN);
          return ask((database, names) => countRecordings(database, names, one));
        },
      );
    },
    plot: (query: PlotQuery) =>
      ask((database, names, indexer) => {
        indexer.finish();
        return plotColumns(database, names, query);
      }),
    monitor: (query: MonitorQuery) => ask((database, names) => monitor(database, names, query)),
    excerpts: (query: ExcerptQuery) => ask((database) => excerptsOf(database, query)),
    show: ({ id }: { id: string }) => ask((database) => showRecording(database, id)),
    size: (_: null) => ask(logSize),
    async prune(bounds: Retention) {
      // From now on these hold for this program.
      kept = bounds;
      return { removed: await prune(bounds), ...(await ask(logSize)) };
    },
    remove: ({ ids }: { ids: readonly string[] }) => remove(ids),
    close(_: null) {
      closed = true;
      log.close();
    },
  };
}
