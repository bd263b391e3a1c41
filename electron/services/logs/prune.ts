import type { Database } from './database.js';
import { keyOfTime } from './keys.js';
import { markedCount, markRemoved } from './marks.js';

/** What a log may keep. */
export interface Retention {
  readonly days: number;
  readonly bytes: number;
}

/** What a log holds. */
export interface LogSize {
  readonly recordings: number;
  /** On disk, without what SQLite keeps free for later. */
  readonly bytes: number;
  /** Time of the oldest recording, ISO 8601; null for an empty log. */
  readonly oldest: string | null;
}

/** Recordings, and pages, of one slice: others wait no longer for the file than for a page of the list. */
const CHUNK = 500;
const PAGES = 2000;
const DAY_MS = 86_400_000;

export function logSize(database: Database): LogSize {
  const oldest = database.number('SELECT at FROM recordings ORDER BY key LIMIT 1');
  return {
    recordings: markedCount(database),
    bytes: usedBytes(database),
    oldest: oldest === null ? null : new Date(oldest).toISOString(),
  };
}

/** Removes up to one chunk of what is too old or too much, oldest first; 0 when all is within bounds. */
export function pruneStep(database: Database, { days, bytes }: Retention): number {
  return database.transaction(() => {
    const tooMuch = usedBytes(database) > bytes;
    const bound = tooMuch ? Number.MAX_SAFE_INTEGER : keyOfTime(Date.now() - days * DAY_MS);
    const last = database.number(
      `SELECT max(key) FROM (SELECT key FROM recordings WHERE key < ? ORDER BY key LIMIT ${CHUNK})`,
      bound,
    );
    if (last === null) return 0;
    database.run('DELETE FROM words WHERE rowid IN (SELECT key FROM recordings WHERE key <= ?)', last);
    database.run('DELETE FROM parts WHERE rowid IN (SELECT key FROM recordings WHERE key <= ?)', last);
    database.run('DELETE FROM pending WHERE key <= ?', last);
    database.run('DELETE FROM details WHERE key <= ?', last);
    database.run('DELETE FROM bodies WHERE last <= ?', last);
    const { changes } = database.run('DELETE FROM recordings WHERE key <= ?', last);
    database.run('UPDATE pruned SET key = max(key, ?)', last);
    markRemoved(database, last);
    return changes;
  });
}

/** Gives up to one slice of freed pages back to the file system; false when none are left. */
export function giveBackStep(database: Database): boolean {
  database.script(`PRAGMA incremental_vacuum(${PAGES})`);
  if ((database.number('PRAGMA freelist_count') ?? 0) > 0) return true;
  // The file itself becomes shorter when what stands in the journal is carried over.
  database.script('PRAGMA wal_checkpoint(PASSIVE)');
  return false;
}

function usedBytes(database: Database): number {
  const pages = database.number('PRAGMA page_count') ?? 0;
  const free = database.number('PRAGMA freelist_count') ?? 0;
  return (pages - free) * (database.number('PRAGMA page_size') ?? 0);
}
