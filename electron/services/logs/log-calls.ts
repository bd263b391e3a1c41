import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Failure } from '../../../shared/failure/failure.js';
import type { Recording } from '../../../shared/recording/recording.js';
import { Log, type LogSettings } from './log.js';
import { giveBack, logSize, pruneStep, type Retention } from './prune.js';
import type { LogFilter, LogQuery } from '../../../shared/recording/filter.js';
import { countRecordings, listRecordings, showRecording } from './queries.js';

/** Long enough for a command to be over: only a program that stays open prunes by itself. */
const PRUNE_EVERY_MS = 10 * 60_000;

/** The index waits this long for more recordings; a search does not wait. */
const INDEX_AFTER_MS = 200;

export interface LogThreadData extends LogSettings {
  readonly retention: Retention;
}

export type LogCalls = ReturnType<typeof logCalls>;

/** What the thread of a log answers. */
export function logCalls({ retention, ...settings }: LogThreadData, notice: (failure: Failure) => void) {
  const log = new Log(settings, notice);
  let indexing = false;
  let closed = false;

  const indexSoon = async (): Promise<void> => {
    if (indexing) return;
    indexing = true;
    try {
      await setTimeout(INDEX_AFTER_MS, undefined, { ref: false });
      while (log.do((_database, _names, indexer) => indexer.step())) await setImmediate();
    } catch {
      // What is left stays pending on disk: the next search reports the same failure, or does the work.
    } finally {
      indexing = false;
    }
  };

  const prune = async (bounds: Retention): Promise<number> => {
    let removed = 0;
    for (;;) {
      const gone = log.do((database) => pruneStep(database, bounds));
      if (gone === 0) break;
      removed += gone;
      await setImmediate();
    }
    if (removed > 0) log.do(giveBack);
    return removed;
  };

  const keepInBounds = async (): Promise<void> => {
    for (;;) {
      await setTimeout(PRUNE_EVERY_MS, undefined, { ref: false });
      if (closed) return;
      // What fails now is tried again in the next turn; meanwhile the log only grows.
      await prune(retention).catch(() => undefined);
    }
  };
  void keepInBounds();

  return {
    append({ recordings }: { recordings: readonly Recording[] }) {
      log.append(recordings);
      void indexSoon();
    },
    stage: (_: null) => log.stage(),
    addStaged({ staged, recordings }: { staged: number; recordings: readonly Recording[] }) {
      log.addStaged(staged, recordings);
    },
    takeStaged({ staged }: { staged: number }) {
      const taken = log.takeStaged(staged);
      void indexSoon();
      return taken;
    },
    dropStaged({ staged }: { staged: number }) {
      log.dropStaged(staged);
    },
    list(query: LogQuery) {
      return log.do((database, names, indexer) => {
        const unindexed = indexer.finish();
        if (unindexed > 0) void indexSoon();
        return { recordings: listRecordings(database, names, query), unindexed };
      });
    },
    count(filter: LogFilter) {
      return log.do((database, names, indexer) => {
        indexer.finish();
        return countRecordings(database, names, filter);
      });
    },
    show: ({ id }: { id: string }) => log.do((database) => showRecording(database, id)),
    size: (_: null) => log.do(logSize),
    async prune(bounds: Retention) {
      return { removed: await prune(bounds), ...log.do(logSize) };
    },
    close(_: null) {
      closed = true;
      log.close();
    },
  };
}
