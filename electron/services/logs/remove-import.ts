import type { Database } from './database.js';
import type { Names } from './names.js';
import { unpack, type Packed } from './pack.js';

/** Does a piece of work on the log; other questions, which a person waits for, go between two pieces. */
export type Piecewise = <T>(work: (database: Database, names: Names) => T) => Promise<T>;

const CHUNK = 500;

/**
 * Removes the recordings of an import, and of their bodies those that no other recording has. Bodies do not know who
 * has them, so that all recordings are looked through for them once.
 * @returns how many recordings there were
 */
export async function removeImport(importId: string, piece: Piecewise): Promise<number> {
  const keys = await piece((database, names) => keysOfImport(database, names, importId));
  for (let at = 0; at < keys.length; at += CHUNK) {
    await piece((database) => removeKeys(database, keys.slice(at, at + CHUNK)));
  }
  const bodies = await piece((database) => bodiesOf(database, new Set(keys)));
  for (let after: number | null = -1; bodies.size > 0 && after !== null;) {
    const from: number = after;
    after = await piece((database) => keepUsed(database, from, bodies));
  }
  await piece((database) => removeBodies(database, bodies));
  return keys.length;
}

function keysOfImport(database: Database, names: Names, importId: string): readonly number[] {
  const number = names.find(importId);
  if (number === null) return [];
  return database
    .all('SELECT key FROM recordings WHERE import = ?', number)
    .map((row) => row['key'] as number);
}

function removeKeys(database: Database, keys: readonly number[]): void {
  database.transaction(() => {
    for (const key of keys) {
      for (const table of ['words', 'parts']) database.run(`DELETE FROM ${table} WHERE rowid = ?`, key);
      for (const table of ['pending', 'details', 'recordings']) {
        database.run(`DELETE FROM ${table} WHERE key = ?`, key);
      }
    }
  });
}

/** The bodies that had one of these recordings as their newest, by id: its key. */
function bodiesOf(database: Database, keys: ReadonlySet<number>): Map<number, number> {
  const rows = keys.size === 0 ? [] : database.all('SELECT id, last FROM bodies');
  return new Map(
    rows.flatMap((row) =>
      keys.has(row['last'] as number) ? [[row['id'] as number, row['last'] as number] as const] : [],
    ),
  );
}

/** A body that a newer recording took up meanwhile stays. */
function removeBodies(database: Database, bodies: ReadonlyMap<number, number>): void {
  database.transaction(() => {
    for (const [id, last] of bodies) database.run('DELETE FROM bodies WHERE id = ? AND last = ?', id, last);
  });
}

/** Takes the bodies that these recordings have out of those to be removed. @returns the last key; null: no more */
function keepUsed(database: Database, after: number, bodies: Map<number, number>): number | null {
  const rows = database.all(
    `SELECT key, codec, data FROM details WHERE key > ? ORDER BY key LIMIT ${CHUNK}`,
    after,
  );
  for (const row of rows) {
    const json = unpack(row as unknown as Packed);
    for (const [, id] of json.matchAll(/"ref":(\d+)/g)) bodies.delete(Number(id));
  }
  return rows.length < CHUNK ? null : (rows.at(-1)?.['key'] as number);
}
