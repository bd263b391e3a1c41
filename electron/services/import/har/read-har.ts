import { fail } from '@shared/failure/failure.js';
import { parseJson } from '@shared/json/parse.js';
import { toPlain } from '@shared/json/to-plain.js';
import type { CalledResponse, ImportedCall } from '@shared/recording/imported-call.js';
import type { HeaderLine } from '@shared/recording/recording.js';
import { harEntry, type HarEntry } from './schema.js';

interface HarRead {
  readonly calls: readonly ImportedCall[];
  readonly skipped: readonly { readonly item: string; readonly reason: string }[];
}

/** What a page loads for itself: no agent calls it. */
const ASSETS = /^(stylesheet|image|media|font|script|manifest|texttrack|ping|preflight|websocket)$/i;
const ASSET_TYPE =
  /^(text\/(html|css|javascript)|image\/|font\/|video\/|audio\/|application\/(x-)?(javascript|font))/i;

/**
 * Reads the calls of an HTTP archive; page assets and what is no HTTP are left out.
 * @throws FailureError `bad-input` with line and column, or when it has no entries
 */
export function readHar(text: string): HarRead {
  const calls: ImportedCall[] = [];
  const skipped: { item: string; reason: string }[] = [];
  for (const [index, plain] of entriesOf(text).entries()) {
    const read = harEntry.safeParse(plain);
    const item = read.success
      ? `${read.data.request.method} ${shown(read.data.request.url)}`
      : `entry ${index + 1}`;
    const reason = read.success ? whyNot(read.data) : 'It has no request with a method and a URL.';
    if (reason !== null) skipped.push({ item, reason });
    else if (read.success) calls.push(callOf(read.data));
  }
  return { calls, skipped };
}

function entriesOf(text: string): readonly unknown[] {
  const har = parsed(text);
  const { log } = har as { readonly log?: { readonly entries?: unknown } | null };
  const entries = log?.entries;
  if (Array.isArray(entries)) return entries;
  return fail({
    class: 'bad-input',
    message: 'This HAR file has no list of entries at log.entries.',
    hint: 'Save it again from the tool that recorded it.',
  });
}

/** JSON.parse is fast, the other reader says where the text breaks off. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return toPlain(parseJson(text));
  }
}

function whyNot({ request, response, _resourceType: kind }: HarEntry): string | null {
  if (!/^https?:\/\//i.test(request.url)) return 'It is no HTTP request.';
  const type = response?.content?.mimeType ?? '';
  const asset = ASSETS.test(kind) || (request.method === 'GET' && ASSET_TYPE.test(type));
  return asset ? 'It is a part of a page, not a call of an API.' : null;
}

function callOf({ startedDateTime, time, request, response }: HarEntry): ImportedCall {
  const at = Date.parse(startedDateTime);
  const failed = response === null || response.status === null || response.status < 100;
  return {
    name: null,
    toolId: null,
    at: Number.isNaN(at) ? null : new Date(at).toISOString(),
    platform: null,
    conversationId: null,
    arguments: null,
    request: {
      method: request.method.toUpperCase(),
      url: request.url.replace(/#.*$/s, ''),
      headers: linesOf(request.headers),
      body: bodyOf(request.postData),
    },
    response: failed ? null : responseOf(response),
    error: failed ? (response?._error ?? 'No answer came.') : null,
    durationMs: time !== null && time >= 0 ? time : null,
    reachedConversation: 'unknown',
  };
}

function responseOf({ status, headers, content }: NonNullable<HarEntry['response']>): CalledResponse {
  const lines = linesOf(headers);
  const type = content?.mimeType ?? '';
  const known = type === '' || lines.some(({ name }) => /^content-type$/i.test(name));
  return {
    status,
    headers: known ? lines : [...lines, { name: 'Content-Type', value: type }],
    body: decoded(content),
  };
}

/** Text that an archive keeps as base64 is text again; what is none stays away: it could not be read. */
function decoded(content: NonNullable<HarEntry['response']>['content']): string | null {
  if (content === null || content.text === null || !/^base64$/i.test(content.encoding))
    return content?.text ?? null;
  const text = Buffer.from(content.text, 'base64').toString('utf8');
  return text.includes('\ufffd') ? null : text;
}

function bodyOf(data: HarEntry['request']['postData']): string | null {
  if (data === null) return null;
  if (data.text !== '' || data.params.length === 0) return data.text === '' ? null : data.text;
  return new URLSearchParams(
    data.params.map(({ name, value }): [string, string] => [name, value]),
  ).toString();
}

/** Pseudo-headers of HTTP/2 say again what method and address say. */
function linesOf(pairs: readonly HeaderLine[]): readonly HeaderLine[] {
  return pairs
    .filter(({ name }) => name !== '' && !name.startsWith(':'))
    .map(({ name, value }) => ({ name, value }));
}

function shown(url: string): string {
  const path = url.replace(/\/\/[^/@]*@/, '//').split(/[?#]/)[0] ?? '';
  return path.length > 100 ? `${path.slice(0, 99)}…` : path;
}
