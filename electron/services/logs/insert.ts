import type { Recording } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import { capBodies, storeBodies } from './detail.js';
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
  given: readonly Recording[],
  bodyCap: number,
): number {
  const keys = new FreeKeys(database);
  const seen = new Set<string>();
  const fresh: Fresh[] = [];
  for (const one of given) {
    const id = idBytes(one.id);
    const name = one.id.toLowerCase();
    if (seen.has(name)) continue;
    seen.add(name);
    if (database.number('SELECT key FROM recordings WHERE id = ?', id) !== null) continue;
    const key = keys.take(id);
    const recording = capBodies(one, bodyCap);
    fresh.push({ key, recording, json: storeBodies(database, recording, key) });
  }
  fresh.sort((a, b) => a.key - b.key);
  // Of one day only: a pack is removed with the newest of them, and none may stay much longer than it should.
  const otherDay = (first: Fresh, next: Fresh) => dayOf(first.key) !== dayOf(next.key);
  for (const pack of packsOf(fresh, otherDay)) insertPack(database, names, pack);
  markNew(
    database,
    fresh.map(({ key }) => key),
  );
  return fresh.length;
}

function insertPack(database: Database, names: Names, pack: readonly Fresh[]): void {
  const newest = pack.at(-1)?.key ?? 0;
  const { codec, data } = packRecordings(pack.map(({ json }) => json));
  database.run('INSERT INTO details (key, codec, data) VALUES (?, ?, ?)', newest, codec, data);
  pack.forEach(({ key, recording }, place) => {
    insertRow(database, names, recording, { key, ahead: newest - key, place });
    database.run('INSERT INTO pending (key) VALUES (?)', key);
  });
}

function dayOf(key: number): number {
  return Math.floor(timeOfKey(key) / DAY_MS);
}
