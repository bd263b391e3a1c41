import type { RecordingLine } from '@shared/recording/recording.js';

/** A recording as `--json` lists it: the fields of the contract first, then what else a line knows. */
export function lineDocument(line: RecordingLine) {
  const {
    id,
    at,
    action,
    method,
    url,
    status,
    class: ended,
    durationMs,
    environment,
    origin,
    ...more
  } = line;
  return { id, at, action, method, url, status, class: ended, durationMs, environment, origin, ...more };
}

/** The cells of a recording for people. */
export function lineCells(line: RecordingLine): string[] {
  const how = line.status ?? (line.class === 'ok' ? '' : line.class);
  return [
    line.id,
    line.at.replace('T', ' ').slice(0, 19),
    line.method,
    short(line.url),
    String(how),
    `${Math.round(line.durationMs)} ms`,
    line.environment ?? '',
    [line.platform ?? line.origin, line.conversationId].filter(Boolean).join(' '),
  ];
}

const URL_CHARS = 72;

function short(url: string): string {
  return url.length <= URL_CHARS ? url : `${url.slice(0, URL_CHARS - 1)}…`;
}
