import { fail } from '../../../shared/failure/failure.js';
import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import type { Database, Value } from './database.js';
import { loadRecording } from './detail.js';
import { idBytes } from './keys.js';
import { LINE_COLUMNS, lineOfRow } from './line.js';
import type { Names } from './names.js';
import type { Packed } from './pack.js';
import { actionTag, matchQuery } from './words.js';

/** Which recordings. */
export interface LogFilter {
  /** Id of an action; null or absent for all. */
  readonly action?: string | null;
  /** Words that occur in URL, headers, bodies or conversation id; empty or absent for all. */
  readonly search?: string;
}

export interface LogQuery extends LogFilter {
  readonly limit: number;
  readonly offset: number;
}

/** Counting stops here; beyond it a total is unknown. */
const COUNTED = 10_000;

/** Newest first. */
export function listRecordings(database: Database, names: Names, query: LogQuery): RecordingLine[] {
  const chosen = choose(database, names, query);
  if (!chosen) return [];
  // CROSS JOIN keeps the order of the two: else SQLite reads the whole table past a Bloom filter of the keys (60 ms at a
  // million rows).
  const rows = database.all(
    `SELECT ${LINE_COLUMNS}
     FROM (${chosen.keys} ORDER BY rowid DESC LIMIT ? OFFSET ?) k CROSS JOIN recordings r ON r.key = k.key
     ORDER BY r.key DESC`,
    ...chosen.parameters,
    query.limit,
    query.offset,
  );
  // Within one millisecond keys follow the order of arrival; ids do not.
  return rows.map(lineOfRow).sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** How many there are; null beyond 10,000, where counting would be slow. */
export function countRecordings(database: Database, names: Names, filter: LogFilter): number | null {
  const chosen = choose(database, names, filter);
  if (!chosen) return 0;
  const counted = database.number(
    `SELECT count(*) FROM (${chosen.keys} LIMIT ${COUNTED + 1})`,
    ...chosen.parameters,
  );
  return counted !== null && counted <= COUNTED ? counted : null;
}

/** @throws FailureError `not-found`, `bad-input` */
export function showRecording(database: Database, id: string): Recording {
  const row = database.first(
    'SELECT d.codec, d.data FROM recordings r JOIN details d ON d.key = r.key WHERE r.id = ?',
    idBytes(id),
  );
  if (row) return loadRecording(database, row as unknown as Packed);
  return fail({
    class: 'not-found',
    message: `The log has no recording ${id}.`,
    hint: 'It may have been removed because of its age. Take an id from the list of the log.',
  });
}

/** A query for the keys of the rows a filter leaves. Its table orders by rowid: that is the key in both. */
interface Chosen {
  readonly keys: string;
  readonly parameters: readonly Value[];
}

const MATCHING = 'SELECT rowid AS key FROM words WHERE words MATCH ?';

/** Null when there can be no rows. */
function choose(database: Database, names: Names, { action = null, search = '' }: LogFilter): Chosen | null {
  const actionName = action === null ? null : names.find(action);
  if (action !== null && actionName === null) return null;
  if (search.trim() === '') {
    return actionName === null
      ? { keys: 'SELECT rowid AS key FROM recordings', parameters: [] }
      : { keys: 'SELECT rowid AS key FROM recordings WHERE action = ?', parameters: [actionName] };
  }
  const tags = actionName === null ? [] : [actionTag(actionName)];
  const [whole, begun] = [matchQuery(search, tags, false), matchQuery(search, tags, true)];
  if (whole === null) return null;
  // A word that occurs as it was typed is meant as such. Else it is the beginning of one, which costs more: the index
  // then has to merge the rows of all words that begin so before it knows the newest.
  const occurs = database.first(`${MATCHING} LIMIT 1`, whole) !== null;
  return { keys: MATCHING, parameters: [occurs ? whole : begun] };
}
