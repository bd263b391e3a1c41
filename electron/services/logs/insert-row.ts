import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import { outputShape } from '../../../shared/recording/shape.js';
import type { Database } from './database.js';
import { idBytes } from './keys.js';
import { lineOf, REACHED } from './line.js';
import type { Names } from './names.js';

/** Where a recording stands: its key, and its details in the row that has a key so far ahead, at this place. */
interface Place {
  readonly key: number;
  readonly ahead: number;
  readonly place: number;
}

const COLUMNS = [
  ...['key', 'ahead', 'place', 'id', 'at', 'action', 'action_name', 'environment', 'platform', 'origin'],
  ...['method', 'class', 'status', 'duration', 'bytes', 'url'],
  ...['case_name', 'conversation', 'reached', 'replay_of', 'import', 'findings', 'shape'],
];
const INSERT = `INSERT INTO recordings (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;

/** Writes what a recording is listed and filtered by. */
export function insertRow(database: Database, names: Names, recording: Recording, place: Place): void {
  const line = lineOf(recording);
  const at = Date.parse(line.at);
  const later = laterColumns(names, recording, line);
  // In the order of the columns.
  database.run(
    INSERT,
    ...[place.key, place.ahead, place.place, idBytes(line.id), Number.isNaN(at) ? Date.now() : at],
    ...[line.action, line.actionName, line.environment, line.platform].map((text) => names.intern(text)),
    ...[line.origin, line.method, line.class].map((text) => names.intern(text)),
    ...[line.status, line.durationMs, line.bytes, line.url],
    ...[later.case_name, later.conversation, later.reached, later.replay_of],
    ...[later.import, later.findings, later.shape],
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
