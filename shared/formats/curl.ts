import type { Piece, SecretPiece } from '../template/piece.js';
import { constantPiece as constant, encodePiece, joinPieces, mergePieces } from '../template/pieces.js';
import type { RenderedOAuth, RenderedRequest } from '../template/rendered.js';
import { encoderFor } from './curl-encoders.js';
import { quotedPieces, shellVariable, shellWord } from './shell.js';

/** Headers that curl counts or sets by itself. */
const OWN_HEADERS = new Set(['host', 'content-length', 'connection', 'transfer-encoding']);

/**
 * The curl command that sends this request: same method, URL, headers and body, for a POSIX shell. Secrets stand as
 * shell variables (`$HELPDESK_TOKEN`), never as values; a first comment names those to set.
 * https://curl.se/docs/manpage.html
 */
export function curlCommand(request: RenderedRequest): string {
  return joinPieces(curlPieces(request));
}

/** The same command in stretches, each with the source its value came from. */
export function curlPieces(request: RenderedRequest): readonly Piece[] {
  const basic = basicPieces(request);
  const headers = request.headers.filter(
    ({ name, value }) => !OWN_HEADERS.has(name.toLowerCase()) && !(basic && isBasic(name, value)),
  );
  const has = (wanted: string) => headers.some(({ name }) => name.toLowerCase() === wanted);
  // A POST without a body says Content-Length: 0, which curl does for an empty one.
  const empty = request.headers.some(({ name }) => name.toLowerCase() === 'content-length');
  const body = request.body ?? (empty ? [] : null);
  const parts: readonly (readonly Piece[])[] = [
    [constant(request.method === 'HEAD' ? '--head' : `--request ${shellWord(request.method)}`)],
    option('--url', request.url),
    // Brackets and braces of a URL are a pattern to curl, and dots in a path would be squashed.
    [constant('--globoff --path-as-is')],
    ...(basic ? [option('--user', basic)] : []),
    ...headers.map(({ name, value }) => header(name, value)),
    ...suppressed(body !== null, has).map((text) => [constant(text)]),
    ...(has('accept-encoding') ? [[constant('--compressed')]] : []),
    ...(body === null ? [] : [option('--data-raw', body)]),
    [constant(`--max-time ${request.timeoutMs / 1000}`)],
  ];
  return mergePieces([...preamble(request), constant('curl '), ...joined(parts, ' \\\n  ')]);
}

function option(name: string, value: readonly Piece[]): readonly Piece[] {
  return [constant(`${name} `), ...quotedPieces(value)];
}

function joined(parts: readonly (readonly Piece[])[], between: string): readonly Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [constant(between), ...part]));
}

/** Headers curl would add although the request has none of that name. */
function suppressed(hasBody: boolean, has: (name: string) => boolean): readonly string[] {
  const added = ['Accept', 'User-Agent', ...(hasBody ? ['Content-Type'] : [])];
  return added.filter((name) => !has(name.toLowerCase())).map((name) => `--header ${shellWord(`${name}:`)}`);
}

/** curl sends an empty header only when it is written with a semicolon. */
function header(name: string, value: readonly Piece[]): readonly Piece[] {
  const empty = value.every((piece) => piece.kind === 'text' && piece.text === '');
  return option('--header', [constant(empty ? `${name};` : `${name}: `), ...(empty ? [] : value)]);
}

function basicPieces(request: RenderedRequest): readonly Piece[] | null {
  const found = request.headers.find(({ name, value }) => isBasic(name, value));
  const coded = found?.value.find((piece) => piece.kind === 'base64');
  return coded?.pieces ?? null;
}

function isBasic(name: string, value: readonly Piece[]): boolean {
  return name.toLowerCase() === 'authorization' && value.some((piece) => piece.kind === 'base64');
}

/** What must be set before the command runs, and how an OAuth token is fetched; each on its line. */
function preamble(request: RenderedRequest): readonly Piece[] {
  const oauth = request.oauth && withFormCredentials(request.oauth);
  const secrets = secretsOf(request, oauth);
  const names = new Set(secrets.map(({ name }) => name));
  if (oauth) names.delete('oauth2');
  const encoders = new Set(secrets.flatMap(({ encoding }) => encoderFor(encoding)?.definition ?? []));
  return [
    ...[...names].map((name) => constant(`# Set ${shellVariable(name)} to the secret ${name}.\n`)),
    ...[...encoders].map((definition) => constant(`${definition}\n`)),
    ...(oauth ? [...fetchToken(oauth), constant('\n')] : []),
  ];
}

/** Both credentials are form-encoded before they are joined for Basic authentication (RFC 6749, section 2.3.1). */
function withFormCredentials(oauth: RenderedOAuth): RenderedOAuth {
  if (oauth.send === 'body') return oauth;
  const formed = (pieces: readonly Piece[]) =>
    pieces.map((piece): Piece => {
      if (piece.kind === 'text') return { ...piece, text: encodePiece(piece.text, 'form') };
      return piece.kind === 'secret' ? { ...piece, encoding: 'form' } : piece;
    });
  return { ...oauth, clientId: formed(oauth.clientId), clientSecret: formed(oauth.clientSecret) };
}

function secretsOf(request: RenderedRequest, oauth: RenderedOAuth | undefined): readonly SecretPiece[] {
  const lists = [
    request.url,
    ...request.headers.map(({ value }) => value),
    request.body ?? [],
    ...(oauth
      ? [oauth.clientId, oauth.clientSecret, oauth.tokenUrl, ...oauth.params.map(({ value }) => value)]
      : []),
  ];
  return lists.flat().flatMap(secretsIn);
}

function secretsIn(piece: Piece): readonly SecretPiece[] {
  if (piece.kind === 'secret') return [piece];
  return piece.kind === 'base64' ? piece.pieces.flatMap(secretsIn) : [];
}

/** Client credentials by RFC 6749, section 4.4; the token is cut out of the answer with sed. */
function fetchToken(oauth: RenderedOAuth): readonly Piece[] {
  const field = (name: string, value: readonly Piece[]) =>
    option('--data-urlencode', [constant(`${name}=`), ...value]);
  const credentials =
    oauth.send === 'basic'
      ? [option('--user', [...oauth.clientId, constant(':'), ...oauth.clientSecret])]
      : [field('client_id', oauth.clientId), field('client_secret', oauth.clientSecret)];
  const scope = oauth.scope.some(({ text }) => text !== '') ? [field('scope', oauth.scope)] : [];
  const parts = [
    option('--silent --url', oauth.tokenUrl),
    [constant('--data grant_type=client_credentials')],
    ...credentials,
    ...scope,
    ...oauth.params.map(({ name, value }) => field(name, value)),
  ];
  const cut = `sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p'`;
  return [constant(`${shellVariable('oauth2')}=$(curl `), ...joined(parts, ' '), constant(` | ${cut})`)];
}
