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
  /** Paths are evaluated one after the other, so that each has the time limit for itself. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tree: Thread<TreeCalls>,
    private readonly limitMs: number,
  ) {}

  async pick(id: string, path: string): Promise<Picked> {
    const one = await this.tree.call('pickOne', { id, path });
    if (one) return one;
    const turn = this.queue.then(() => this.evaluate(id, path));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  async end(why: Failure): Promise<void> {
    const { thread } = this;
    this.thread = null;
    this.loaded = null;
    await thread?.kill(why);
  }

  private async evaluate(id: string, path: string): Promise<Picked> {
    if (this.loaded !== id) {
      const json = await this.tree.call('json', { id });
      if (json === null) return { nodes: [], total: 0 };
      this.thread ??= startThread<PickCalls>(pickWorker, null);
      await this.thread.call('load', { json });
      this.loaded = id;
    }
    const timer = setTimeout(() => void this.end(tooSlow(path, this.limitMs)), this.limitMs);
    try {
      const { places, total } = await (this.thread as Thread<PickCalls>).call('evaluate', { path });
      return { nodes: await this.tree.call('at', { id, places }), total };
    } finally {
      clearTimeout(timer);
    }
  }
}

function tooSlow(path: string, limitMs: number): Failure {
  return {
    class: 'path-timeout',
    message: `The path ${path} took longer than ${limitMs / 1000} s and was stopped.`,
    hint: 'Narrow the path: name the members on the way instead of "..", and simplify the pattern of match() or search().',
  };
}
