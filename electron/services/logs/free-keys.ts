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
    const bounds = [first, first + PER_MS];
    // Details outlive the recording that gave them their key while others are packed with it.
    const last = this.database.number(
      `SELECT max(key) FROM (
         SELECT max(key) AS key FROM recordings WHERE key >= ? AND key < ?
         UNION ALL SELECT max(key) FROM details WHERE key >= ? AND key < ?)`,
      ...bounds,
      ...bounds,
    );
    this.last.set(first, last);
    return last;
  }
}
