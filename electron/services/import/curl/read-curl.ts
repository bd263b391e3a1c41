import { fail } from '@shared/failure/failure.js';
import { markBreaks, wordText } from './variables.js';

/** What a cURL command sends. Values are what goes on the wire, with the shell's quoting undone. */
export interface CurlRequest {
  readonly method: string;
  /** With the query, without user and password. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly user: { readonly name: string; readonly password: string } | null;
  readonly body: string | null;
  readonly timeoutMs: number | null;
  /** What the command says and an action cannot, each in a sentence. */
  readonly notes: readonly string[];
}

/**
 * Reads one or more cURL commands as bash would (browsers' "Copy as cURL", Postman, documentation).
 * @throws FailureError `bad-input` when it is no cURL command, or runs others (`$(...)`)
 */
export async function readCurl(command: string): Promise<readonly CurlRequest[]> {
  const { parse } = await import('curlconverter/dist/src/parse.js');
  let requests: ReturnType<typeof parse>;
  const warnings: [string, string][] = [];
  try {
    requests = parse(markBreaks(plainCommand(command)), undefined, warnings);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return fail({
      class: 'bad-input',
      message: `This is no cURL command that can be read: ${reason}`,
      hint: 'Paste the whole command, beginning with "curl".',
    });
  }
  const spoken = warnings
    .map(([, sentence]) => sentence.split('\n')[0] ?? '')
    .filter((line) => line !== '' && !/^globs in the URL|^found environment variable/.test(line));
  return requests.flatMap((request) => request.urls.map((url) => requestOf(request, url, spoken)));
}

type Parsed = ReturnType<typeof import('curlconverter/dist/src/parse.js').parse>[number];

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

/** The command as bash would take it. */
function plainCommand(command: string): string {
  return fromWindowsShell(command.trim()).replace(/^curl\.exe\b/i, 'curl');
}

/** `^` continues and escapes in cmd.exe as `\` does in bash; browsers offer this flavour on Windows. */
function fromWindowsShell(command: string): string {
  if (!/\^\s*\r?\n|\^"/.test(command)) return command;
  return command
    .replace(/\s*\^\r?\n\s*/g, ' ')
    .replaceAll(/\^\\\^"/g, '\\"')
    .replaceAll(/\^(.)/g, '$1');
}

function withoutUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1');
}

function milliseconds(seconds: string | undefined): number | null {
  const value = Number(seconds);
  return seconds === undefined || !Number.isFinite(value) || value <= 0 ? null : Math.round(value * 1000);
}
