import { setTimeout } from 'node:timers/promises';
import { fail, type Failure } from '../../../shared/failure/failure.js';
import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import { maskRecording } from '../../../shared/personal/mask-recording.js';
import type { PersonalRules } from '../../../shared/personal/rules.js';
import { startThread, type Thread } from '../thread.js';
import type { LogCalls, LogThreadData, LogThreadEvent } from './log-calls.js';
import { asWritten, written } from './as-written.js';
import { CLOSED } from './closed.js';
import { idBytes } from './keys.js';
import { lineOf } from './line.js';
import logWorker from './log.worker?modulePath';
import { firstBatch } from './batches.js';
import type { ExcerptQuery } from './excerpts.js';
import type { MonitorQuery } from './monitor.js';
import type { PlotQuery } from './plot.js';
import type { LogSize, Retention } from './prune.js';
import type { Excerpt } from '../../../shared/recording/excerpt.js';
import type { Facets, PlotColumn } from '../../../shared/recording/figures.js';
import type { ActionFigures } from '../../../shared/recording/monitor.js';
import type { Counted, LogFilter, LogQuery } from '../../../shared/recording/filter.js';
import { insertMany, type InsertMany } from './insert-many.js';
import type { Taken } from './staged.js';

/** The log of a workspace. Several processes may have the same one open. */
export interface LogStore {
  /** Resolves when the recording is on disk. Those given within a moment share a transaction. */
  append(recording: Recording): Promise<void>;
  /**
   * Newest first. `unindexed`: recordings that a search does not find yet, because there were very many at once.
   * @throws FailureError `bad-input`
   */
  list(
    query: LogQuery,
  ): Promise<{ readonly recordings: readonly RecordingLine[]; readonly unindexed: number }>;
  /**
   * Exact without a filter; else it stops at 10,000, where counting would be slow, and at 1,000 for parts of words.
   * @param how `whole`: counts on to the end, but for parts of words
   */
  count(filter: LogFilter, how?: { readonly whole: boolean }): Promise<Counted>;
  /**
   * Takes in recordings made elsewhere, all of them or, when it fails or is cancelled, none. One whose id the log has
   * already is left as it is.
   * @throws FailureError `aborted`, `bad-input`
   */
  insertMany(recordings: Iterable<Recording> | AsyncIterable<Recording>, how?: InsertMany): Promise<Taken>;
  /**
   * What each value of each condition would leave, with the other conditions as they are.
   * @throws FailureError `aborted` when they are asked for anew before they are counted
   */
  facets(filter: LogFilter): Promise<Facets>;
  /** The latencies of a stretch of time, as a sample where there are many. */
  plot(query: PlotQuery): Promise<readonly PlotColumn[]>;
  /** Calls, failures, latencies and drift of each action. */
  monitor(query: MonitorQuery): Promise<readonly ActionFigures[]>;
  /** Why recordings were found, by their ids. @throws FailureError `not-found`, `bad-input` */
  excerpts(query: Omit<ExcerptQuery, 'personal'>): Promise<ReadonlyMap<string, Excerpt>>;
  /** Personal data masked. @throws FailureError `not-found`, `bad-input` */
  show(id: string): Promise<Recording>;
  /** The line of a recording, personal data masked, as `list` gives it. */
  line(recording: Recording): RecordingLine;
  /** As it was written, to be replayed: never for eyes. @throws FailureError `not-found`, `bad-input` */
  whole(id: string): Promise<Recording>;
  size(): Promise<LogSize>;
  /** Removes the oldest recordings until the log is within bounds. */
  prune(retention: Retention): Promise<LogSize & { readonly removed: number }>;
  /**
   * Removes recordings with all that only they had. Unknown ids are passed over.
   * @returns how many were removed
   * @throws FailureError `bad-input`
   */
  remove(ids: readonly string[]): Promise<number>;
  /** Writes what is under way and lets go of the file. */
  close(): Promise<void>;
}

export interface LogOptions {
  /** Bytes kept of each body. Default 1 MiB. */
  readonly bodyCap?: number;
  /** What is kept while this program runs on. Default 180 days and 2 GiB. */
  readonly retention?: Retention;
  /** How long work waits for other programs that write to this log. Default a minute. */
  readonly patienceMs?: number;
  /** Told when a damaged log was set aside and a new one begun. */
  readonly onNotice?: (notice: Failure) => void;
  /** What is personal now, by the workspace; without it nothing is masked. */
  readonly personal?: () => PersonalRules | null;
  /** Told, within a second, when another program wrote to this log. */
  readonly onChanged?: () => void;
}

const RETENTION: Retention = { days: 180, bytes: 2 * 2 ** 30 };

/** After one, others are gathered for so long, or until there are enough: each costs as much as a dozen recordings. */
const GATHER_MS = 25;
const ENOUGH = 100;

/**
 * Opens a log on a thread of its own. The file is touched with the first call; it is made, with its folder, when it is
 * missing.
 */
export function openLogs(
  file: string,
  {
    bodyCap = 2 ** 20,
    retention = RETENTION,
    patienceMs = 60_000,
    onNotice,
    onChanged,
    personal = () => null,
  }: LogOptions = {},
): LogStore {
  const data: LogThreadData = { file, bodyCap, retention, watch: onChanged !== undefined, patienceMs };
  const start = (): Thread<LogCalls> =>
    startThread<LogCalls>(logWorker, data, (event) => {
      const told = event as LogThreadEvent;
      if ('notice' in told) onNotice?.(told.notice);
      else onChanged?.();
    });
  let thread: Thread<LogCalls> | null = null;
  let closed = false;
  /** Started when needed, and again when it ran out of memory: what was written is on disk. */
  const log = (): Thread<LogCalls> => {
    if (closed) fail(CLOSED);
    if (!thread || thread.ended) thread = start();
    return thread;
  };
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let closing = false;

  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = firstBatch(waiting);
      waiting = waiting.slice(batch.length);
      try {
        await log().call('append', { json: batch.map(({ json }) => json) });
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      if (waiting.length < ENOUGH && !closing) await setTimeout(GATHER_MS);
    }
    writing = null;
  };

  return {
    append(recording) {
      return new Promise((resolve, reject) => {
        // Checked here, so that one wrong id does not fail those that share its transaction.
        idBytes(recording.id);
        // As text it crosses to the thread in a third of the time that a copy of its objects takes.
        waiting.push({ json: JSON.stringify(asWritten(recording, personal())), resolve, reject });
        writing ??= Promise.resolve().then(write);
      });
    },
    list: async (query) => log().call('list', { ...query, personal: personal() }),
    count: async (filter, { whole } = { whole: false }) => log().call('count', { filter, whole }),
    insertMany: async (recordings, how) => insertMany(log(), written(recordings, personal()), how),
    facets: async (filter) => log().call('facets', filter),
    plot: async (query) => log().call('plot', query),
    monitor: async (query) => log().call('monitor', query),
    excerpts: async (query) => log().call('excerpts', { ...query, personal: personal() }),
    show: async (id) => maskRecording(await log().call('show', { id }), personal()),
    line: (recording) => lineOf(maskRecording(recording, personal())),
    whole: async (id) => log().call('show', { id }),
    size: async () => log().call('size', null),
    prune: async (retention) => log().call('prune', retention),
    remove: async (ids) => log().call('remove', { ids }),
    async close() {
      if (closed) return;
      closing = true;
      await writing;
      closed = true;
      if (!thread || thread.ended) return;
      // Closed before it is killed: libsql aborts the process when its thread ends in the middle of a call.
      await thread.call('close', null);
      await thread.kill(CLOSED);
    },
  };
}

interface Waiting {
  readonly json: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
