import { parseJson } from '../json/parse.js';
import { joinPieces } from '../template/pieces.js';
import type { HeaderLine, RecordedBody, Recording } from './recording.js';

/**
 * The parts of a recording as JSON texts, so that two recordings are compared part by part as their answers are. The
 * digits of a JSON body stay as they were sent.
 */
export function requestText(recording: Recording): string {
  const sent = recording.hops.find(({ kind }) => kind !== 'token');
  if (sent) return written(sent.method, sent.url, sent.requestHeaders, bodyJson(sent.requestBody));
  const { request } = recording;
  if (!request) return '{}';
  const headers = request.headers.map(({ name, value }) => ({ name, value: joinPieces(value) }));
  const body = request.body === null ? null : jsonOrText(joinPieces(request.body));
  return written(request.method, joinPieces(request.url), headers, body);
}

/** The headers of the last answer by name in lower case; several of one name are a list. `{}` when none came. */
export function answerHeadersText(recording: Recording): string {
  return headersJson(recording.hops.at(-1)?.responseHeaders ?? []);
}

function written(method: string, url: string, headers: readonly HeaderLine[], body: string | null): string {
  const members = [
    `"method":${JSON.stringify(method)}`,
    `"url":${JSON.stringify(url)}`,
    `"headers":${headersJson(headers)}`,
  ];
  return `{${[...members, ...(body === null ? [] : [`"body":${body}`])].join(',')}}`;
}

function headersJson(lines: readonly HeaderLine[]): string {
  const byName = new Map<string, string[]>();
  for (const { name, value } of lines) {
    const values = byName.get(name.toLowerCase());
    if (values) values.push(value);
    else byName.set(name.toLowerCase(), [value]);
  }
  const members = [...byName].map(([name, values]) => {
    const [one] = values;
    return `${JSON.stringify(name)}:${JSON.stringify(values.length === 1 ? one : values)}`;
  });
  return `{${members.join(',')}}`;
}

function bodyJson(body: RecordedBody | null): string | null {
  if (body === null) return null;
  return body.base64 || body.cut ? JSON.stringify(body.text) : jsonOrText(body.text);
}

function jsonOrText(text: string): string {
  try {
    parseJson(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}
