import { buildRequests } from 'curlconverter/dist/src/Request.js';
import { tokenize } from 'curlconverter/dist/src/shell/tokenizer.js';
import { argumentProblem, readArguments } from './argument-problem.js';
import type { CurlRequest } from './curl-request.js';
import type { ShellCommand } from './shell-commands.js';
import { Unreadable } from './unreadable.js';
import { wordText } from './variables.js';

type Parsed = ReturnType<typeof buildRequests>[number];

/** What curlconverter says of things that are no concern of a reader here. */
const UNSAID = new Set([
  'expansion',
  'special_variable_name',
  'ambiguous argument',
  'glob-in-url',
  'unbalanced-glob',
]);

/**
 * What one command sends: a request for each of its URLs.
 * @throws Unreadable for an argument that curl does not know, and where the URL is missing
 */
export function requestsOf(command: ShellCommand): readonly CurlRequest[] {
  const warnings: [string, string][] = [];
  const requests = parsed(command, warnings);
  const spoken = warnings
    .filter(([about]) => !UNSAID.has(about))
    .map(([, sentence]) => sentence.split('\n')[0] ?? '')
    .filter((line) => line !== '');
  return requests.flatMap((request) => request.urls.map((url) => requestOf(request, url, spoken)));
}

function parsed(command: ShellCommand, warnings: [string, string][]): readonly Parsed[] {
  const [found] = tokenize(command.text, warnings);
  if (!found) return [];
  const [words, stdin, stdinFile] = found;
  let config: ReturnType<typeof readArguments>;
  try {
    config = readArguments(words, warnings);
  } catch {
    throw argumentProblem(words, command);
  }
  if (config.configs.some(({ url }) => url === undefined)) {
    throw new Unreadable(
      command.to,
      'This cURL command has no URL.',
      'Write the URL that it calls at its end.',
    );
  }
  const empty = config.configs.flatMap(({ url }) => url ?? []).find((url) => NO_HOST.test(url.toString()));
  if (empty) {
    throw new Unreadable(
      command.words[words.indexOf(empty)] ?? command.from,
      'The URL of this cURL command names no host.',
      'Write the whole URL: https://api.example.com/orders.',
    );
  }
  try {
    return buildRequests(config, stdin, stdinFile);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Unreadable(
      command.from,
      `This cURL command cannot be read: ${reason}`,
      'Correct it, then paste it again.',
    );
  }
}

/** Nothing, or a scheme with nothing behind it. */
const NO_HOST = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/*\s*(?:[?#]|$)/i;

function requestOf(request: Parsed, url: Parsed['urls'][number], spoken: readonly string[]): CurlRequest {
  const notes = [...spoken];
  if (request.multipartUploads !== undefined) {
    notes.push('The command uploads a multipart form, which an action cannot send: the body was left out.');
  }
  if (request.dataReadsFile !== undefined || url.uploadFile !== undefined) {
    notes.push('The command sends a file, which an action cannot do: the body was left out.');
  }
  if (request.insecure === true) notes.push('--insecure was left out: certificates are always checked.');
  if (request.proxy !== undefined)
    notes.push('The proxy was left out: Actionbench uses the one of the system.');
  const readsFile = request.multipartUploads !== undefined || request.dataReadsFile !== undefined;
  return {
    method: url.method.toString(),
    url: withoutUser(addressText(url)),
    headers: [...request.headers].flatMap(([name, value]) =>
      value === null ? [] : [{ name: wordText(name), value: wordText(value) }],
    ),
    user: url.auth === undefined ? null : { name: wordText(url.auth[0]), password: wordText(url.auth[1]) },
    body: readsFile || request.data === undefined ? null : wordText(request.data),
    timeoutMs: milliseconds(request.timeout?.toString()),
    notes,
  };
}

/** A URL that begins with a variable has its scheme in it; curlconverter writes another in front. */
function addressText(url: Parsed['urls'][number]): string {
  const text = wordText(url.url);
  return typeof url.originalUrl.tokens[0] === 'string' ? text : text.replace(/^https?:\/\//, '');
}

function withoutUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1');
}

function milliseconds(seconds: string | undefined): number | null {
  const value = Number(seconds);
  return seconds === undefined || !Number.isFinite(value) || value <= 0 ? null : Math.round(value * 1000);
}
