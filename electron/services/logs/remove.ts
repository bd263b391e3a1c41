import type { Database } from './database.js';
import { bodiesOf, DETAIL_COLUMNS } from './detail.js';
import { idBytes } from './keys.js';
import { markRemovedOne } from './marks.js';
import { packRecordings, unpack, UnreadableError, type Packed } from './pack.js';

/** Removed in one transaction. */
const CHUNK = 500;
/** Rows of details that are read at once while looking for users of bodies. */
const ROWS = 100;

/** What a removal did. */
export interface Removal {
  readonly removed: number;
  /** Bodies that the removed recordings had, of which nobody knows whether others have them too. */
  readonly bodies: readonly number[];
}

/** Removes up to one chunk of recordings by their ids, from every index too. Unknown ids are passed over. */
export function removeStep(database: Database, ids: readonly string[]): Removal {
  return database.transaction(() => {
    const bodies = new Set<number>();
    let removed = 0;
    for (const id of ids) {
      const row = database.first(
        `SELECT r.key, ${DETAIL_COLUMNS} FROM recordings r WHERE r.id = ?`,
        idBytes(id),
      ) as Place | null;
      if (!row) continue;
      for (const body of bodiesOf(takeOut(database, row))) {
        database.run('UPDATE bodies SET uses = uses - 1 WHERE id = ?', body);
        bodies.add(body);
      }
      for (const index of ['words', 'parts']) database.run(`DELETE FROM ${index} WHERE rowid = ?`, row.key);
      for (const table of ['pending', 'recordings']) {
        database.run(`DELETE FROM ${table} WHERE key = ?`, row.key);
      }
      markRemovedOne(database, row.key);
      removed += 1;
    }
    return { removed, bodies: [...bodies].filter((body) => !decided(database, body)) };
  });
}

/** Removes a body that no recording has any more. @returns whether it could be told */
function decided(database: Database, body: number): boolean {
  const row = database.first(
    'SELECT uses, first > (SELECT key FROM pruned) AS exact FROM bodies WHERE id = ?',
    body,
  );
  if (row?.['uses'] === 0) database.run('DELETE FROM bodies WHERE id = ?', body);
  if (!row || row['uses'] === 0 || row['exact'] === 1) return true;
  // No recording to come is given it, so that those there are now decide whether it is still needed.
  database.run('UPDATE bodies SET hash = randomblob(16) WHERE id = ?', body);
  return false;
}

/** Where the details of a recording stand. */
interface Place {
  readonly key: number;
  readonly pack: number;
  readonly place: number;
}

/** Takes the details of one recording out of those packed together; the others keep their places. @returns its JSON */
function takeOut(database: Database, { pack, place }: Place): string {
  const row = database.first('SELECT codec, data FROM details WHERE key = ?', pack);
  const lines = row ? unpack(row as unknown as Packed).split('\n') : [];
  const json = lines[place];
  if (!json) throw new UnreadableError('The details of this recording are missing from the log.');
  lines[place] = '';
  if (lines.every((line) => line === '')) {
    database.run('DELETE FROM details WHERE key = ?', pack);
  } else {
    const { codec, data } = packRecordings(lines);
    database.run('UPDATE details SET codec = ?, data = ? WHERE key = ?', codec, data, pack);
  }
  return json;
}

/** The ids in chunks that `removeStep` takes. */
export function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, at) =>
    ids.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

/**
 * Looks through some of the recordings for those that still have some of the bodies: of one whose users were pruned, or
 * that an older version wrote, nobody knows how many there are.
 * @param before recordings packed under smaller keys are looked through, newest first
 * @param bodies found ones are taken out
 * @returns the key to go on with; null when all were looked through
 */
export function keepUsedBodies(database: Database, before: number, bodies: Set<number>): number | null {
  const rows = database.all(
    `SELECT key, codec, data FROM details WHERE key < ? ORDER BY key DESC LIMIT ${ROWS}`,
    before,
  );
  for (const row of rows) {
    for (const json of unpack(row as unknown as Packed).split('\n')) {
      if (json !== '') for (const body of bodiesOf(json)) bodies.delete(body);
    }
  }
  return rows.length < ROWS ? null : (rows.at(-1)?.['key'] as number);
}

/** Removes bodies that no recording has any more. */
export function removeBodies(database: Database, bodies: ReadonlySet<number>): void {
  database.transaction(() => {
    for (const body of bodies) database.run('DELETE FROM bodies WHERE id = ?', body);
  });
}
