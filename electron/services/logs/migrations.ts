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
  // What was written before gets the rest from its details when the indexes are written anew, behind everything else.
  `
  ALTER TABLE recordings ADD COLUMN case_name INTEGER REFERENCES names (id);
  ALTER TABLE recordings ADD COLUMN conversation TEXT;
  -- 0 unknown, 1 yes, 2 no
  ALTER TABLE recordings ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE recordings ADD COLUMN replay_of BLOB;
  ALTER TABLE recordings ADD COLUMN import INTEGER REFERENCES names (id);
  -- null: written before there was this column
  ALTER TABLE recordings ADD COLUMN findings INTEGER;
  -- outputs and their types, see shared/recording/shape
  ALTER TABLE recordings ADD COLUMN shape INTEGER REFERENCES names (id);

  DROP INDEX recordings_action;
  -- All that the figures of an action need, so that they are counted without reading its rows.
  CREATE INDEX recordings_action ON recordings (action, key, environment, class, duration, shape);

  -- Every filter is a word of tags here and a triple in parts.
  DROP TABLE words;
  CREATE VIRTUAL TABLE words USING fts5 (
    text, tags, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE VIRTUAL TABLE parts USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "trigram", detail = none
  );
  -- Tags that recordings have had: what there is to choose among.
  CREATE TABLE tags (letter TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (letter, number)) WITHOUT ROWID;
  INSERT OR IGNORE INTO pending (key) SELECT key FROM recordings;
  `,
  `
  -- Recordings that are written together are packed into one row of details, which has the key of the newest of them:
  -- so far ahead of the own key, and there at this place.
  ALTER TABLE recordings ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE recordings ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

  -- How many recordings there are from this key on, up to the next mark: what stands at a rank is found without
  -- stepping over all that is newer.
  CREATE TABLE marks (key INTEGER PRIMARY KEY, count INTEGER NOT NULL);
  INSERT INTO marks (key, count) VALUES (0, 0);
  INSERT INTO marks (key, count)
    SELECT min(key), count(*)
    FROM (SELECT key, (row_number() OVER (ORDER BY key) - 1) / 4096 AS part FROM recordings)
    GROUP BY part;

  -- Runs of the indexes are merged less often, and are still few enough to look into each. What is gathered for one stays
  -- small enough for the processor's cache.
  INSERT INTO words (words, rank) VALUES ('automerge', 8);
  INSERT INTO words (words, rank) VALUES ('hashsize', 524288);
  INSERT INTO parts (parts, rank) VALUES ('automerge', 8);
  INSERT INTO parts (parts, rank) VALUES ('hashsize', 524288);
  `,
  `
  -- How often recordings have had this body, less those removed one by one; a prune does not count down, so it is exact
  -- only where no recording that had it was pruned. null: written before it was counted.
  ALTER TABLE bodies ADD COLUMN uses INTEGER;
  -- Key of the oldest recording that has had it.
  ALTER TABLE bodies ADD COLUMN first INTEGER;
  -- Recordings up to this key were pruned.
  CREATE TABLE pruned (key INTEGER NOT NULL);
  INSERT INTO pruned (key) VALUES (0);
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
