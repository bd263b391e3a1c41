import type {
  Reached,
  Recording,
  RecordingLine,
  RunClass,
  RunOrigin,
} from '../../../shared/recording/recording.js';
import type { Piece } from '../../../shared/template/piece.js';
import type { Row } from './database.js';
import { idText } from './keys.js';

/** As they are numbered on disk. */
export const REACHED: readonly Reached[] = ['unknown', 'yes', 'no'];

/** The line of a recording in a list: what was asked first, what came back last. Fetching a token is neither. */
export function lineOf(recording: Recording): RecordingLine {
  const hops = recording.hops.filter(({ kind }) => kind !== 'token');
  const first = hops[0];
  const last = hops.at(-1);
  return {
    id: recording.id,
    at: recording.at,
    action: recording.action?.id ?? null,
    actionName: recording.action?.name ?? null,
    method: first?.method ?? recording.request?.method ?? '',
    url: first?.url ?? shown(recording.request?.url ?? []),
    status: last?.status ?? null,
    class: recording.class,
    durationMs: recording.durationMs,
    bytes: last?.responseBody?.bytes ?? 0,
    environment: recording.environment,
    platform: recording.platform,
    origin: recording.origin,
    caseName: recording.caseName,
    conversationId: recording.conversationId,
    reachedConversation: recording.reachedConversation,
    replayOf: recording.replayOf,
    findings:
      recording.findings.length + recording.outputs.filter(({ problem }) => problem !== undefined).length,
  };
}

/** Columns of a line, names already looked up. */
export const LINE_COLUMNS = `
  r.id, r.at, r.status, r.duration, r.bytes, r.url, r.conversation, r.reached, r.replay_of, r.findings,
  (SELECT text FROM names WHERE id = r.case_name) AS caseName,
  (SELECT text FROM names WHERE id = r.action) AS action,
  (SELECT text FROM names WHERE id = r.action_name) AS actionName,
  (SELECT text FROM names WHERE id = r.environment) AS environment,
  (SELECT text FROM names WHERE id = r.platform) AS platform,
  (SELECT text FROM names WHERE id = r.origin) AS origin,
  (SELECT text FROM names WHERE id = r.method) AS method,
  (SELECT text FROM names WHERE id = r.class) AS class`;

export function lineOfRow(row: Row): RecordingLine {
  return {
    id: idText(row['id'] as Uint8Array),
    at: new Date(row['at'] as number).toISOString(),
    action: row['action'] as string | null,
    actionName: row['actionName'] as string | null,
    method: row['method'] as string,
    url: row['url'] as string,
    status: row['status'] as number | null,
    class: row['class'] as RunClass,
    durationMs: row['duration'] as number,
    bytes: row['bytes'] as number,
    environment: row['environment'] as string | null,
    platform: row['platform'] as string | null,
    origin: row['origin'] as RunOrigin,
    caseName: row['caseName'] as string | null,
    conversationId: row['conversation'] as string | null,
    reachedConversation: REACHED[row['reached'] as number] ?? 'unknown',
    replayOf: row['replay_of'] === null ? null : idText(row['replay_of'] as Uint8Array),
    findings: (row['findings'] as number | null) ?? 0,
  };
}

function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
