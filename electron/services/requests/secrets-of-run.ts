import type { Failure } from '@shared/failure/failure.js';
import { isBoundTo } from '@shared/secrets/hosts.js';
import type { SecretPiece } from '@shared/template/piece.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import type { Masked } from './redact/redactor.js';
import type { ReadableSecret, ReadSecret } from './sent.js';
import { secretsIn, textOf } from './wire/wire-request.js';
import { targetOf } from './wire/target.js';

/** The name of the piece that the fetched token fills. */
export const TOKEN = 'oauth2';

/** The secrets of one run, read once. */
export interface RunSecrets {
  readonly byEntry: ReadonlyMap<string, ReadableSecret>;
  readonly masked: readonly Masked[];
  /** What keeps the request from being sent: a secret that is missing or not bound to the host. */
  readonly failure: Failure | null;
}

/**
 * Reads every secret of a request and checks that each may go where it would be sent. A token fetched with a client
 * secret is a credential too, so that client secret must be bound to both hosts: otherwise a document could send the
 * token anywhere.
 */
export async function readSecrets(request: RenderedRequest, read: ReadSecret): Promise<RunSecrets> {
  const { oauth } = request;
  const direct = [request.url, ...request.headers.map(({ value }) => value), request.body ?? []]
    .flatMap(secretsIn)
    .filter((piece) => oauth === undefined || piece.entry !== TOKEN);
  const forToken = oauth
    ? [
        oauth.tokenUrl,
        oauth.clientId,
        oauth.clientSecret,
        oauth.scope,
        ...oauth.params.map(({ value }) => value),
      ].flatMap(secretsIn)
    : [];
  const byEntry = new Map<string, ReadableSecret>();
  const masked: Masked[] = [];
  const missing: SecretPiece[] = [];
  for (const piece of [...direct, ...forToken]) {
    if (byEntry.has(piece.entry) || missing.some(({ entry }) => entry === piece.entry)) continue;
    const secret = await read(piece.entry);
    if (secret === null || secret.value === '') missing.push(piece);
    else {
      byEntry.set(piece.entry, secret);
      masked.push({ secret: secret.value, shown: `{{secret.${piece.name}}}` });
    }
  }
  if (missing.length > 0) return { byEntry, masked, failure: missingFailure(missing) };
  const secretOf = (piece: SecretPiece): string => byEntry.get(piece.entry)?.value ?? '';
  const host = targetOf(textOf(request.url, secretOf, 'the URL')).host;
  const tokenHost = oauth ? targetOf(textOf(oauth.tokenUrl, secretOf, 'the token URL')).host : host;
  const failure =
    unbound(direct, host, byEntry) ??
    unbound(forToken, tokenHost, byEntry) ??
    unbound(forToken, host, byEntry);
  return { byEntry, masked, failure };
}

function missingFailure(missing: readonly SecretPiece[]): Failure {
  const names = missing.map(({ name, entry }) => (name === entry ? name : `${name} (kept as ${entry})`));
  const [first] = missing;
  const variable = (first?.entry ?? '').toUpperCase().replaceAll('-', '_');
  return {
    class: 'secret-missing',
    message:
      names.length === 1
        ? `The secret ${names.join()} is not set on this machine.`
        : `These secrets are not set on this machine: ${names.join(', ')}.`,
    hint: `Set it under Secrets, with "actionbench secrets set ${first?.entry ?? ''}", or in the variable ACTIONBENCH_SECRET_${variable}.`,
    ...(first !== undefined && { secret: { name: first.name, entry: first.entry } }),
  };
}

function unbound(
  pieces: readonly SecretPiece[],
  host: string,
  secrets: ReadonlyMap<string, ReadableSecret>,
): Failure | null {
  const piece = pieces.find(({ entry }) => !isBoundTo(secrets.get(entry)?.hosts ?? [], host));
  if (piece === undefined) return null;
  const hosts = secrets.get(piece.entry)?.hosts ?? [];
  const variable = `ACTIONBENCH_SECRET_${piece.entry.toUpperCase().replaceAll('-', '_')}_HOSTS`;
  return {
    class: 'secret-host',
    message:
      hosts.length === 0
        ? `The secret ${piece.name} is bound to no host yet, so it was not sent to ${host}.`
        : `The secret ${piece.name} may be sent to ${hosts.join(', ')}, not to ${host}. Nothing was sent.`,
    hint: `If ${host} is right, allow it: under Secrets, with "actionbench secrets bind ${piece.entry} --host ${host}", or in the variable ${variable}.`,
    secret: { name: piece.name, entry: piece.entry, host },
  };
}
