import type { Database } from './database.js';
import { firstKey, PER_MS } from './keys.js';

/** Gives out keys within one transaction: a free one in the millisecond of an id, or in the next one that has any. */
export class FreeKeys {
  private readonly last = new Map<number, number | null>();

  constructor(private readonly database: Database) {}

  take(id: Uint8Array): number {
    for (let first = firstKey(id); ; first += PER_MS) {
      const last = this.lastOf(first);
      const free = last === null ? first : last + 1;
      if (free === first + PER_MS) continue;
      this.last.set(first, free);
      return free;
    }
  }

  /** The last key that is taken in a millisecond. */
  private lastOf(first: number): number | null {
    const known = this.last.get(first);
    if (known !== undefined) return known;
    const last = this.database.number(
      'SELECT max(key) FROM recordings WHERE key >= ? AND key < ?',
      first,
      first + PER_MS,
    );
    this.last.set(first, last);
    return last;
  }
}
