import type { Database } from './database.js';

/** As many recordings as one steps over without noticing. */
const SPAN = 4096;

/** Counts new recordings, by their keys in ascending order. Only inside a transaction. */
export function markNew(database: Database, keys: readonly number[]): void {
  for (let at = 0; at < keys.length;) {
    const first = keys[at] as number;
    const mark = database.number('SELECT max(key) FROM marks WHERE key <= ?', first) ?? 0;
    const next =
      database.number('SELECT min(key) FROM marks WHERE key > ?', first) ?? Number.MAX_SAFE_INTEGER;
    const beyond = keys.findIndex((key, index) => index > at && key >= next);
    const end = beyond === -1 ? keys.length : beyond;
    database.run('UPDATE marks SET count = count + ? WHERE key = ?', end - at, mark);
    split(database, mark);
    at = end;
  }
}

/** After all recordings up to a key were removed. Only inside a transaction. */
export function markRemoved(database: Database, last: number): void {
  const next = database.number('SELECT min(key) FROM marks WHERE key > ?', last) ?? Number.MAX_SAFE_INTEGER;
  database.run('DELETE FROM marks WHERE key > 0 AND key <= ?', last);
  database.run(
    'UPDATE marks SET count = (SELECT count(*) FROM recordings WHERE key < ?) WHERE key = 0',
    next,
  );
}

/** After one recording was removed. Only inside a transaction. */
export function markRemovedOne(database: Database, key: number): void {
  database.run(
    'UPDATE marks SET count = count - 1 WHERE key = (SELECT max(key) FROM marks WHERE key <= ?)',
    key,
  );
}

/** How many recordings the log has. */
export function markedCount(database: Database): number {
  return database.number('SELECT sum(count) FROM marks') ?? 0;
}

/**
 * Leads to a rank, newest first.
 * @returns the key below which to begin, and how many recordings to step over from there
 */
export function belowRank(database: Database, rank: number): { readonly key: number; readonly skip: number } {
  let key = Number.MAX_SAFE_INTEGER;
  let skip = rank;
  for (const mark of database.all('SELECT key, count FROM marks ORDER BY key DESC')) {
    const count = mark['count'] as number;
    if (skip < count) break;
    skip -= count;
    key = mark['key'] as number;
  }
  return { key, skip };
}

/** A mark with too many recordings behind it gets others among them. */
function split(database: Database, mark: number): void {
  for (let from = mark; ;) {
    const count = database.number('SELECT count FROM marks WHERE key = ?', from) ?? 0;
    if (count < 2 * SPAN) return;
    const middle = database.number(
      `SELECT key FROM recordings WHERE key >= ? ORDER BY key LIMIT 1 OFFSET ${SPAN}`,
      from,
    );
    if (middle === null) return;
    database.run(`UPDATE marks SET count = ${SPAN} WHERE key = ?`, from);
    database.run(`INSERT INTO marks (key, count) VALUES (?, ?)`, middle, count - SPAN);
    from = middle;
  }
}
