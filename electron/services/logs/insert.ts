import type { Recording } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import { storeBodies, type Written } from './detail.js';
import { FreeKeys } from './free-keys.js';
import { insertRow } from './insert-row.js';
import { idBytes, timeOfKey } from './keys.js';
import { markNew } from './marks.js';
import type { Names } from './names.js';
import { packRecordings } from './pack.js';
import { packsOf } from './packs.js';

/** A recording that is not in the log yet, with its key and the JSON of its details. */
interface Fresh {
  readonly key: number;
  readonly recording: Recording;
  readonly json: string;
}

const DAY_MS = 86_400_000;

/**
 * Inserts recordings; one whose id the log has already is left as it is. Only inside a transaction.
 * @returns how many are new
 */
export function insertRecordings(
  database: Database,
  names: Names,
  given: readonly Written[],
  bodyCap: number,
): number {
  const keys = new FreeKeys(database);
  const seen = knownIds(database, given);
  const fresh: Fresh[] = [];
  for (const one of given) {
    const { recording } = one;
    const id = idBytes(recording.id);
    const name = nameOf(id);
    if (seen.has(name)) continue;
    seen.add(name);
    const key = keys.take(id);
    fresh.push({ key, recording, json: storeBodies(database, one, key, bodyCap) });
  }
  fresh.sort((a, b) => a.key - b.key);
  names.learn(fresh.map(({ recording }) => recording.caseName));
  // Of one day only: a pack is removed with the newest of them, and none may stay much longer than it should.
  const otherDay = (first: Fresh, next: Fresh) => dayOf(first.key) !== dayOf(next.key);
  for (const pack of packsOf(fresh, otherDay)) insertPack(database, names, pack);
  const newKeys = fresh.map(({ key }) => key);
  database.run('INSERT INTO pending (key) SELECT value FROM json_each(?)', JSON.stringify(newKeys));
  markNew(database, newKeys);
  return fresh.length;
}

/** Those of the given ids that the log has: asked one by one, a suite would wait longer for this than for its inserts. */
function knownIds(database: Database, given: readonly Written[]): Set<string> {
  const asked = given.map(({ recording }) => nameOf(idBytes(recording.id)));
  const rows = database.all(
    'SELECT id FROM recordings WHERE id IN (SELECT unhex(value) FROM json_each(?))',
    JSON.stringify(asked),
  );
  return new Set(rows.map((row) => nameOf(row['id'] as Uint8Array)));
}

function nameOf(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('hex');
}

function insertPack(database: Database, names: Names, pack: readonly Fresh[]): void {
  const newest = pack.at(-1)?.key ?? 0;
  const { codec, data } = packRecordings(pack.map(({ json }) => json));
  database.run('INSERT INTO details (key, codec, data) VALUES (?, ?, ?)', newest, codec, data);
  pack.forEach(({ key, recording }, place) => {
    insertRow(database, names, recording, { key, ahead: newest - key, place });
  });
}

function dayOf(key: number): number {
  return Math.floor(timeOfKey(key) / DAY_MS);
}
