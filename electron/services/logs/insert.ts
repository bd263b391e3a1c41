import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import { outputShape } from '../../../shared/recording/shape.js';
import type { Database, Value } from './database.js';
import { capBodies, storeBodies } from './detail.js';
import { firstKey, idBytes, PER_MS } from './keys.js';
import { lineOf, REACHED } from './line.js';
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
  insertLine(database, names, key, recording);
  const { codec, data } = packRecording(storeBodies(database, recording, key));
  database.run('INSERT INTO details (key, codec, data) VALUES (?, ?, ?)', key, codec, data);
  database.run('INSERT INTO pending (key) VALUES (?)', key);
  return { key, recording };
}

function insertLine(database: Database, names: Names, key: number, recording: Recording): void {
  const line = lineOf(recording);
  const at = Date.parse(line.at);
  const columns: Readonly<Record<string, Value>> = {
    key,
    id: idBytes(line.id),
    at: Number.isNaN(at) ? Date.now() : at,
    action: names.intern(line.action),
    action_name: names.intern(line.actionName),
    environment: names.intern(line.environment),
    platform: names.intern(line.platform),
    origin: names.intern(line.origin),
    method: names.intern(line.method),
    class: names.intern(line.class),
    status: line.status,
    duration: line.durationMs,
    bytes: line.bytes,
    url: line.url,
    ...laterColumns(names, recording, line),
  };
  const marks = Object.keys(columns).map(() => '?');
  database.run(
    `INSERT INTO recordings (${Object.keys(columns).join(', ')}) VALUES (${marks.join(', ')})`,
    ...Object.values(columns),
  );
}

/** The columns that came with the second version of the schema. */
export function laterColumns(names: Names, recording: Recording, line: RecordingLine) {
  return {
    case_name: names.intern(line.caseName),
    conversation: line.conversationId,
    reached: REACHED.indexOf(line.reachedConversation),
    replay_of: line.replayOf === null ? null : idBytes(line.replayOf),
    import: names.intern(recording.importId),
    findings: line.findings,
    shape: line.class === 'ok' ? names.intern(outputShape(recording.outputs)) : null,
  };
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
