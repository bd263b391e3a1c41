import { fail } from '../../../shared/failure/failure.js';
import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import type { Counted, LogFilter, LogQuery } from '../../../shared/recording/filter.js';
import { choose, type Chosen } from './choose.js';
import { containing, keysOf, parametersOf } from './keys-of.js';
import type { Database, Row } from './database.js';
import { DETAIL_COLUMNS, recordingReader } from './detail.js';
import { idBytes } from './keys.js';
import { LINE_COLUMNS, lineOfRow } from './line.js';
import { belowRank, markedCount } from './marks.js';
import type { Names } from './names.js';

/** Counting stops here; beyond it there are more. */
const COUNTED = 10_000;
/** Each of these has to be looked through. */
const COUNTED_PARTS = 1_000;

/** Newest first. */
export function listRecordings(database: Database, names: Names, query: LogQuery): RecordingLine[] {
  const chosen = choose(database, names, query);
  if (!chosen) return [];
  const rows =
    chosen.contains === null
      ? pageOf(database, chosen, query)
      : [...containing(database, chosen, chosen.contains, query.offset + query.limit)]
          .slice(query.offset)
          .flatMap((key) => database.all(`SELECT ${LINE_COLUMNS} FROM recordings r WHERE r.key = ?`, key));
  // Within one millisecond keys follow the order of arrival; ids do not.
  return rows.map(lineOfRow).sort((a, b) => (a.id < b.id ? 1 : -1));
}

function pageOf(database: Database, chosen: Chosen, { limit, offset }: LogQuery): Row[] {
  const { from, skip } = isAll(chosen) ? reached(database, chosen, offset) : { from: chosen, skip: offset };
  // CROSS JOIN keeps the order of the two: else SQLite reads the whole table past a Bloom filter of the keys (60 ms at a
  // million rows).
  return database.all(
    `SELECT ${LINE_COLUMNS}
     FROM (${keysOf(from)} ORDER BY t.rowid DESC LIMIT ? OFFSET ?) k CROSS JOIN recordings r ON r.key = k.key
     ORDER BY r.key DESC`,
    ...parametersOf(from),
    limit,
    skip,
  );
}

/** Whether no condition leaves anything out. */
function isAll({ where, contains }: Chosen): boolean {
  return where.length === 0 && contains === null;
}

/** Begins near a row of the whole log: nobody steps over a million rows. */
function reached(database: Database, chosen: Chosen, offset: number): { from: Chosen; skip: number } {
  const { key, skip } = belowRank(database, offset);
  return { from: { ...chosen, where: [{ sql: 't.rowid < ?', value: key }] }, skip };
}

/**
 * How many there are: exact for the whole log, else up to where counting would be slow.
 * @param whole counts on to the end, but where each recording has to be looked through
 */
export function countRecordings(database: Database, names: Names, filter: LogFilter, whole = false): Counted {
  const chosen = choose(database, names, filter);
  if (!chosen) return { count: 0, more: false };
  if (isAll(chosen)) return { count: markedCount(database), more: false };
  const most = whole ? Number.MAX_SAFE_INTEGER - 1 : COUNTED;
  const limit = chosen.contains === null ? most : COUNTED_PARTS;
  const found =
    chosen.contains === null
      ? (database.number(
          `SELECT count(*) FROM (${keysOf(chosen)} LIMIT ${limit + 1})`,
          ...parametersOf(chosen),
        ) ?? 0)
      : [...containing(database, chosen, chosen.contains, limit + 1)].length;
  return { count: Math.min(found, limit), more: found > limit };
}

/**
 * @param read shared by those who look at several, one after the other
 * @throws FailureError `not-found`, `bad-input`
 */
export function showRecording(database: Database, id: string, read = recordingReader(database)): Recording {
  const row = database.first(`SELECT ${DETAIL_COLUMNS} FROM recordings r WHERE r.id = ?`, idBytes(id));
  if (row) return read(row);
  return fail({
    class: 'not-found',
    message: `The log has no recording ${id}.`,
    hint: 'It may have been removed because of its age. Take an id from the list of the log.',
  });
}
