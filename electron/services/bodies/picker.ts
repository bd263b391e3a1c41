import type { Failure } from '../../../shared/failure/failure.js';
import type { Picked } from '../../../shared/response/body.js';
import { startThread, type Thread } from '../thread.js';
import type { PickCalls } from './pick-calls.js';
import pickWorker from './pick.worker?modulePath';
import type { TreeCalls } from './tree-calls.js';

/**
 * Evaluates paths. One that names a single value is read by the thread that holds the body; any other runs on a thread
 * of its own, which is killed when it takes too long (`match()` runs a regular expression that may never end) and
 * started again for the next path. The bodies survive that.
 */
export class Picker {
  private thread: Thread<PickCalls> | null = null;
  private loaded: string | null = null;
  private rest: NodeJS.Timeout | null = null;
  /** Paths are evaluated one after the other, so that each has the time limit for itself. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tree: () => Thread<TreeCalls>,
    private readonly limitMs: number,
  ) {}

  async pick(id: string, path: string): Promise<Picked> {
    const one = await this.tree().call('pickOne', { id, path });
    if (one) return one;
    const turn = this.queue.then(() => this.evaluate(id, path));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  async end(why: Failure): Promise<void> {
    const { thread } = this;
    if (this.rest) clearTimeout(this.rest);
    this.thread = null;
    this.loaded = null;
    await thread?.kill(why);
  }

  private async evaluate(id: string, path: string): Promise<Picked> {
    const thread = await this.loadedWith(id);
    if (!thread) return { nodes: [], total: 0 };
    const timer = setTimeout(() => void this.end(tooSlow(path, this.limitMs)), this.limitMs);
    try {
      const { places, total } = await thread.call('evaluate', { path });
      return { nodes: await this.tree().call('at', { id, places }), total };
    } finally {
      clearTimeout(timer);
    }
  }

  /** The thread with a body parsed; null when the body is no JSON. */
  private async loadedWith(id: string): Promise<Thread<PickCalls> | null> {
    if (this.rest) clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.end(RESTING), REST_MS).unref();
    if (this.thread && !this.thread.ended && this.loaded === id) return this.thread;
    const json = await this.tree().call('json', { id });
    if (json === null) return null;
    if (!this.thread || this.thread.ended) this.thread = startThread<PickCalls>(pickWorker, null);
    await this.thread.call('load', { json });
    this.loaded = id;
    return this.thread;
  }
}

/** A parsed body takes several times its size: it is let go of after this long without a path. */
const REST_MS = 30_000;

const RESTING: Failure = {
  class: 'aborted',
  message: 'The path was not evaluated in time.',
  hint: 'Try again.',
};

function tooSlow(path: string, limitMs: number): Failure {
  return {
    class: 'path-timeout',
    message: `The path ${path} took longer than ${limitMs / 1000} s and was stopped.`,
    hint: 'Narrow the path: name the members on the way instead of "..", and simplify the pattern of match() or search().',
  };
}
