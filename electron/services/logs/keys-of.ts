import type { Chosen } from './choose.js';
import type { Database, Value } from './database.js';
import { DETAIL_COLUMNS, recordingReader } from './detail.js';
import { containsPart } from './parts.js';
import { searchText } from './words.js';

const BATCH = 200;

/** The query for the keys of the chosen recordings, in no order yet. */
export function keysOf({ from, where }: Chosen): string {
  const conditions = where.length === 0 ? '' : ` WHERE ${where.map(({ sql }) => sql).join(' AND ')}`;
  return `SELECT t.rowid AS key FROM ${from}${conditions}`;
}

export function parametersOf({ where }: Chosen): Value[] {
  return where.map(({ value }) => value);
}

/** The keys of those recordings that really contain a part, newest first, up to a limit. */
export function* containing(
  database: Database,
  chosen: Chosen,
  part: string,
  limit: number,
): Generator<number, void, undefined> {
  const read = recordingReader(database);
  let found = 0;
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const below: Chosen = { ...chosen, where: [...chosen.where, { sql: 't.rowid < ?', value: before }] };
    const candidates = database.all(
      `SELECT r.key, ${DETAIL_COLUMNS} FROM (${keysOf(below)} ORDER BY t.rowid DESC LIMIT ${BATCH}) k
       CROSS JOIN recordings r ON r.key = k.key ORDER BY r.key DESC`,
      ...parametersOf(below),
    );
    for (const candidate of candidates) {
      before = candidate['key'] as number;
      if (!containsPart(searchText(read(candidate)), part)) continue;
      yield before;
      if (++found === limit) return;
    }
    if (candidates.length < BATCH) return;
  }
}
