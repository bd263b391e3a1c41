import { fail } from '@shared/failure/failure.js';
import type { Recording } from '@shared/recording/recording.js';
import type { LogStore } from '@services/logs/store.js';
import type { Tell } from '../ipc/tell.js';

interface Removed {
  readonly store: LogStore;
  readonly recordings: readonly Recording[];
}

/** What the window removes from the log. The last removal stays in memory, so that it can be taken back. */
export class LogRemovals {
  #last: Removed | null = null;

  constructor(
    private readonly logs: () => Promise<LogStore>,
    private readonly tell: Tell,
  ) {}

  /** @throws FailureError `not-found` for an id that the log does not have: then nothing is removed */
  async remove(ids: readonly string[]): Promise<{ readonly removed: number }> {
    const store = await this.logs();
    const recordings: Recording[] = [];
    for (const id of new Set(ids)) recordings.push(await store.whole(id));
    const removed = await store.remove(recordings.map(({ id }) => id));
    this.#last = { store, recordings };
    this.tell('logs.changed', null);
    return { removed };
  }

  /** Puts back what was removed last, as it was. @throws FailureError `not-found` when there is nothing to put back */
  async restore(): Promise<{ readonly restored: number }> {
    const last = this.#last;
    if (last === null || last.store !== (await this.logs())) {
      fail({
        class: 'not-found',
        message: 'These runs cannot be put back any more.',
        hint: 'Only what was deleted last can, as long as its workspace is open.',
      });
    }
    this.#last = null;
    await last.store.insertMany(last.recordings);
    this.tell('logs.changed', null);
    return { restored: last.recordings.length };
  }
}
