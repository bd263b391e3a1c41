import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates } from 'node:tls';
import { fail } from '@shared/failure/failure.js';

/** Files with certificates, as absolute paths. */
export interface TlsFiles {
  /** Certificates (PEM) of authorities that are trusted beside the usual ones. */
  readonly ca?: readonly string[];
  /** The client's certificate (PEM) and its key; one file may hold both. */
  readonly certificate?: string;
  readonly key?: string;
  readonly passphrase?: string;
}

/** What node:tls takes. */
export interface TlsMaterial {
  readonly ca?: string[];
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly passphrase?: string;
}

/**
 * Reads the certificate files and tries them, so that a wrong one is named at once instead of failing each request.
 * @throws FailureError `unreadable-file`
 */
export function readTlsFiles({ ca = [], certificate, key, passphrase }: TlsFiles): TlsMaterial {
  const authorities = ca.map(readAuthorities);
  if (certificate === undefined) return authorities.length > 0 ? { ca: trusted(authorities) } : {};
  const material: TlsMaterial = {
    ...(authorities.length > 0 && { ca: trusted(authorities) }),
    cert: read(certificate, 'the client certificate'),
    key: read(key ?? certificate, "the client certificate's key"),
    ...(passphrase !== undefined && { passphrase }),
  };
  try {
    createSecureContext({ ...material });
  } catch (error) {
    const names = [...new Set([certificate, key ?? certificate])].join(' and ');
    fail({
      class: 'unreadable-file',
      message: `The client certificate cannot be used (${names}): ${reasonOf(error)}.`,
      hint: 'Certificate and key must be PEM files that belong together; one file may hold both.',
    });
  }
  return material;
}

const trusted = (authorities: readonly string[]): string[] => [...rootCertificates, ...authorities];

/** node:tls takes any text for a list of authorities and trusts nobody then, so each certificate is tried. */
function readAuthorities(file: string): string {
  const text = read(file, 'the trusted certificates').toString('utf8');
  const found = text.match(/-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (found.length > 0) found.forEach((pem) => new X509Certificate(pem));
    else throw new Error('it holds no certificate');
  } catch (error) {
    fail({
      class: 'unreadable-file',
      message: `The trusted certificates in ${file} cannot be used: ${reasonOf(error)}.`,
      hint: 'Choose a PEM file, in which each certificate begins with "-----BEGIN CERTIFICATE-----".',
    });
  }
  return text;
}

/** What OpenSSL says, in words (https://docs.openssl.org/master/man3/ERR_reason_error_string/). */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/no start line/i, 'one of them is no PEM file'],
  [/key values mismatch/i, 'the key belongs to another certificate'],
  [/bad decrypt|interrupted or cancelled|password read/i, 'the key needs a passphrase, or another one'],
];

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const known = REASONS.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? message.replace(/^error:[0-9A-F]+:/i, '').replace(/\.$/, '');
}

function read(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail({
      class: 'unreadable-file',
      message: `${file}, ${what}, cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Check the path and the rights of the file.',
    });
  }
}
