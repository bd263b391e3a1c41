import type { HeaderLine, Hop, Phases, RecordedBody, Recording } from '../recording.js';

/**
 * Recordings as one HTTP archive, version 1.2: an entry for each exchange, redirects and retries included. What HAR has
 * no field for stands in members that begin with `_`, which readers must ignore.
 * http://www.softwareishard.com/blog/har-12-spec/
 */
export function harText(recordings: readonly Recording[]): string {
  const log = {
    version: '1.2',
    creator: { name: 'Actionbench', version: '1' },
    entries: recordings.flatMap(entriesOf),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function entriesOf(recording: Recording): readonly object[] {
  let at = Date.parse(recording.at);
  return recording.hops.map((hop) => {
    const timings = timingsOf(hop.phases);
    const time = Object.values(hop.phases).reduce<number>(
      (sum, phase) => sum + (typeof phase === 'number' ? phase : 0),
      0,
    );
    const entry = {
      startedDateTime: new Date(at).toISOString(),
      time,
      request: requestOf(hop),
      response: responseOf(hop),
      cache: {},
      timings,
      ...(hop.remote !== null && { serverIPAddress: addressOf(hop.remote) }),
      _recording: recording.id,
      _action: recording.action?.id ?? null,
      _kind: hop.kind,
      _class: recording.class,
    };
    at += time;
    return entry;
  });
}

function requestOf(hop: Hop) {
  const { method, url, httpVersion, requestHeaders, requestBody } = hop;
  return {
    method,
    url,
    httpVersion: httpVersion ?? '',
    cookies: [],
    headers: plainHeaders(requestHeaders),
    queryString: queryOf(url),
    ...(requestBody !== null && { postData: postDataOf(requestBody) }),
    headersSize: -1,
    bodySize: requestBody?.bytes ?? 0,
  };
}

/** HAR has no base64 for what was sent: binary content is named, not carried. */
function postDataOf({ text, base64, contentType, cut }: RecordedBody) {
  const mimeType = contentType ?? 'application/octet-stream';
  if (base64) return { mimeType, text: '', comment: 'Binary content is left out.' };
  return { mimeType, text, ...(cut && { comment: CUT }) };
}

function responseOf(hop: Hop) {
  const { status, statusText, httpVersion, responseHeaders, responseBody, failure } = hop;
  return {
    // 0: no answer came, as browsers write it.
    status: status ?? 0,
    statusText,
    httpVersion: httpVersion ?? '',
    cookies: [],
    headers: plainHeaders(responseHeaders),
    content: contentOf(responseBody),
    redirectURL: responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: -1,
    ...(failure !== null && { _error: failure.message }),
  };
}

function contentOf(body: RecordedBody | null) {
  if (body === null) return { size: 0, mimeType: '' };
  return {
    size: body.bytes,
    mimeType: body.contentType ?? '',
    text: body.text,
    ...(body.base64 && { encoding: 'base64' }),
    ...(body.cut && { comment: CUT }),
  };
}

const CUT = 'Cut: the log keeps the beginning.';

/** Milliseconds; -1 where a phase does not apply. HAR counts TLS into connect too. */
function timingsOf({ dns, connect, tls, wait, download }: Phases) {
  return {
    blocked: -1,
    dns: dns ?? -1,
    connect: connect === null ? -1 : connect + (tls ?? 0),
    ssl: tls ?? -1,
    send: 0,
    wait: wait ?? 0,
    receive: download ?? 0,
  };
}

function plainHeaders(lines: readonly HeaderLine[]) {
  return lines.map(({ name, value }) => ({ name, value }));
}

function queryOf(url: string): { readonly name: string; readonly value: string }[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

/** `127.0.0.1:4780` and `[::1]:4780` without their port. */
function addressOf(remote: string): string {
  return remote.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}
