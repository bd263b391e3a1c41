import type { Recording } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import { capBodies, storeBodies } from './detail.js';
import { firstKey, idBytes, PER_MS } from './keys.js';
import { lineOf } from './line.js';
import type { Names } from './names.js';
import { packRecording } from './pack.js';

/** A recording as it went into the log. */
export interface Inserted {
  readonly key: number;
  readonly recording: Recording;
}

/** Inserts a recording; one whose id the log has already is left as it is. Only inside a transaction. */
export function insertRecording(
  database: Database,
  names: Names,
  given: Recording,
  bodyCap: number,
): Inserted | null {
  const recording = capBodies(given, bodyCap);
  const id = idBytes(recording.id);
  if (database.number('SELECT key FROM recordings WHERE id = ?', id) !== null) return null;
  const key = freeKey(database, id);
  const line = lineOf(recording);
  const at = Date.parse(line.at);
  database.run(
    `INSERT INTO recordings
       (key, id, at, action, action_name, environment, platform, origin, method, class, status, duration, bytes, url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    id,
    Number.isNaN(at) ? Date.now() : at,
    names.intern(line.action),
    names.intern(line.actionName),
    names.intern(line.environment),
    names.intern(line.platform),
    names.intern(line.origin),
    names.intern(line.method),
    names.intern(line.class),
    line.status,
    line.durationMs,
    line.bytes,
    line.url,
  );
  const { codec, data } = packRecording(storeBodies(database, recording, key));
  database.run('INSERT INTO details (key, codec, data) VALUES (?, ?, ?)', key, codec, data);
  database.run('INSERT INTO pending (key) VALUES (?)', key);
  return { key, recording };
}

/** A free key in the millisecond of an id, or in the next one that has any. */
function freeKey(database: Database, id: Uint8Array): number {
  for (let first = firstKey(id); ; first += PER_MS) {
    const last = database.number(
      'SELECT max(key) FROM recordings WHERE key >= ? AND key < ?',
      first,
      first + PER_MS,
    );
    if (last === null) return first;
    if (last < first + PER_MS - 1) return last + 1;
  }
}
