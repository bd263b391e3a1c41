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

/** `2026-11-20 14:07:31`, in the time zone of whoever reads it, as `--from` takes it. */
const LOCAL = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

/** The cells of a recording for people. */
export function lineCells(line: RecordingLine): string[] {
  return [
    line.id,
    LOCAL.format(new Date(line.at)),
    line.method,
    short(line.url),
    outcome(line),
    // A call that was brought in need not say how long it took.
    line.origin === 'import' && line.durationMs === 0 ? '' : `${Math.round(line.durationMs)} ms`,
    line.environment ?? '',
    [line.platform ?? line.origin, line.conversationId].filter(Boolean).join(' '),
  ];
}

/** A status alone would not say that a 200 was a failure. */
function outcome({ status, class: ended }: RecordingLine): string {
  if (status === null) return ended === 'ok' ? '' : ended;
  return ended === 'ok' || ended === `http-${status}` ? String(status) : `${status} ${ended}`;
}

const URL_CHARS = 72;

function short(url: string): string {
  return url.length <= URL_CHARS ? url : `${url.slice(0, URL_CHARS - 1)}…`;
}
