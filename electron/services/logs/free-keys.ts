import type { Database } from './database.js';
import { firstKey, PER_MS } from './keys.js';

/** Gives out keys within one transaction: a free one in the millisecond of an id, or in the next one that has any. */
export class FreeKeys {
  private readonly last = new Map<number, number | null>();
  /** The last key that is taken at all. */
  private readonly newest: number;

  constructor(private readonly database: Database) {
    this.newest = this.lastBetween(0, Number.MAX_SAFE_INTEGER) ?? -1;
  }

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
    const last = first > this.newest ? null : this.lastBetween(first, first + PER_MS);
    this.last.set(first, last);
    return last;
  }

  private lastBetween(first: number, end: number): number | null {
    // Details outlive the recording that gave them their key while others are packed with it.
    return this.database.number(
      `SELECT max(key) FROM (
         SELECT max(key) AS key FROM recordings WHERE key >= ? AND key < ?
         UNION ALL SELECT max(key) FROM details WHERE key >= ? AND key < ?)`,
      ...[first, end, first, end],
    );
  }
}
