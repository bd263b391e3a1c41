import { fail } from '../../../shared/failure/failure.js';
import type { Database } from './database.js';

/**
 * The changes that lead to today's schema, in order; `user_version` counts those that are done. A change that was
 * released is never edited: a new one follows it.
 *
 * `key` orders recordings by time: the milliseconds of their UUIDv7 times 2,048, plus a place among those of the same
 * millisecond. It stays a safe integer until the year 2109 and makes newest-first the order of the table itself and of
 * the word index.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE names (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

  CREATE TABLE recordings (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    action INTEGER REFERENCES names (id),
    action_name INTEGER REFERENCES names (id),
    environment INTEGER REFERENCES names (id),
    platform INTEGER REFERENCES names (id),
    origin INTEGER NOT NULL REFERENCES names (id),
    method INTEGER NOT NULL REFERENCES names (id),
    class INTEGER NOT NULL REFERENCES names (id),
    status INTEGER,
    duration REAL NOT NULL,
    bytes INTEGER NOT NULL,
    url TEXT NOT NULL
  );
  CREATE INDEX recordings_action ON recordings (action, key);

  CREATE TABLE details (key INTEGER PRIMARY KEY, codec INTEGER NOT NULL, data BLOB NOT NULL);

  -- last: key of the newest recording that has this body; what is older than the oldest recording is nobody's.
  CREATE TABLE bodies (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    last INTEGER NOT NULL,
    codec INTEGER NOT NULL,
    data BLOB NOT NULL
  );

  -- Recordings that the word index does not know yet.
  CREATE TABLE pending (key INTEGER PRIMARY KEY);

  CREATE VIRTUAL TABLE words USING fts5 (
    text, tags, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  );
  `,
];

/**
 * Brings a database to today's schema. Two processes may do it at once.
 * @throws FailureError `unreadable-file` when a newer Actionbench wrote it
 */
export function migrate(database: Database): void {
  if (version(database) === MIGRATIONS.length) return;
  if (version(database) === 0) database.script('PRAGMA auto_vacuum = INCREMENTAL');
  database.script('PRAGMA journal_mode = WAL');
  database.transaction(() => {
    const done = version(database);
    if (done > MIGRATIONS.length) {
      fail({
        class: 'unreadable-file',
        message: 'The log was written by a newer Actionbench.',
        hint: 'Update this Actionbench, or set ACTIONBENCH_HOME to another folder.',
      });
    }
    MIGRATIONS.slice(done).forEach((change, index) => {
      database.script(change);
      database.script(`PRAGMA user_version = ${done + index + 1}`);
    });
  });
}

function version(database: Database): number {
  return database.number('PRAGMA user_version') ?? 0;
}
