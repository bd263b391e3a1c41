import { uuidv7 } from 'uuidv7';
import type { Failure } from '../../../shared/failure/failure.js';
import type { ComparedWindow, ComparisonInfo } from '../../../shared/response/compare/row.js';
import { startThread, type Thread } from '../thread.js';
import type { CompareCalls, Side } from './compare-calls.js';
import compareWorker from './compare.worker?modulePath';
import type { TreeCalls } from './tree-calls.js';

/** What is compared: a body by its id, or a text that is at hand. */
export type Comparable = { readonly body: string } | { readonly text: string };

/** Comparisons of two answers, each by its id. One that was closed fails with class `not-found`. */
export interface Comparisons {
  open(before: Comparable, after: Comparable, ignoreOrder: boolean): Promise<ComparisonInfo>;
  rows(id: string, from: number, count: number): Promise<ComparedWindow>;
  /** Opens or closes the row, and gives the window asked for. */
  toggle(id: string, row: number, from: number, count: number): Promise<ComparedWindow>;
  /** The row where a difference begins, by its number. */
  place(id: string, change: number): Promise<number>;
  close(id: string): Promise<void>;
}

const CLOSED: Failure = {
  class: 'not-found',
  message: 'The comparison was closed.',
  hint: 'Open it again.',
};

/**
 * Compares on a thread of its own: two answers of 50 MB take seconds, and the tree of a body must stay usable meanwhile.
 * The thread ends with the last comparison and gives its memory back.
 */
export class Comparer implements Comparisons {
  private thread: Thread<CompareCalls> | null = null;
  /** Comparisons that are open or being opened. */
  private readonly ids = new Set<string>();

  constructor(private readonly tree: () => Thread<TreeCalls>) {}

  async open(before: Comparable, after: Comparable, ignoreOrder: boolean): Promise<ComparisonInfo> {
    const id = uuidv7();
    this.ids.add(id);
    try {
      const sides = await Promise.all([this.sideOf(before), this.sideOf(after)]);
      const [left, right] = sides;
      return await this.running().call('open', { id, before: left, after: right, ignoreOrder });
    } catch (error) {
      await this.close(id);
      throw error;
    }
  }

  rows(id: string, from: number, count: number): Promise<ComparedWindow> {
    return this.running().call('rows', { id, from, count });
  }

  toggle(id: string, row: number, from: number, count: number): Promise<ComparedWindow> {
    return this.running().call('toggle', { id, row, from, count });
  }

  place(id: string, change: number): Promise<number> {
    return this.running().call('place', { id, change });
  }

  async close(id: string): Promise<void> {
    this.ids.delete(id);
    if (this.ids.size === 0) await this.end(CLOSED);
    else if (this.thread && !this.thread.ended) await this.thread.call('close', { id });
  }

  async end(why: Failure): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.kill(why);
  }

  private running(): Thread<CompareCalls> {
    if (!this.thread || this.thread.ended) this.thread = startThread<CompareCalls>(compareWorker, null);
    return this.thread;
  }

  private sideOf(one: Comparable): Promise<Side> | Side {
    if ('body' in one) return this.tree().call('side', { id: one.body });
    return { kind: /^\s*[[{"]/.test(one.text) ? 'json' : 'text', content: one.text };
  }
}
