import { readFileSync } from 'node:fs';
import { createSecureContext, rootCertificates } from 'node:tls';
import { fail, toFailure } from '@shared/failure/failure.js';

/** Files with certificates, as absolute paths. */
export interface TlsFiles {
  /** Certificates (PEM) of authorities that are trusted beside the usual ones. */
  readonly ca?: string;
  /** The client's certificate (PEM) and its key, or both in `pfx`. */
  readonly certificate?: string;
  readonly key?: string;
  readonly pfx?: string;
  readonly passphrase?: string;
}

/** What node:tls takes. */
export interface TlsMaterial {
  readonly ca?: string[];
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly pfx?: Buffer;
  readonly passphrase?: string;
}

/**
 * Reads the certificate files and tries them, so that a wrong one is named at once instead of failing each request.
 * @throws FailureError `unreadable-file`
 */
export function readTlsFiles({ ca, certificate, key, pfx, passphrase }: TlsFiles): TlsMaterial {
  const material: TlsMaterial = {
    ...(ca !== undefined && {
      ca: [...rootCertificates, read(ca, 'the trusted certificates').toString('utf8')],
    }),
    ...(certificate !== undefined && { cert: read(certificate, 'the client certificate') }),
    ...(key !== undefined && { key: read(key, "the client certificate's key") }),
    ...(pfx !== undefined && { pfx: read(pfx, 'the client certificate') }),
    ...(passphrase !== undefined && { passphrase }),
  };
  try {
    createSecureContext({ ...material });
  } catch (error) {
    const names = [ca, certificate, key, pfx].filter((file) => file !== undefined).join(', ');
    fail({
      class: 'unreadable-file',
      message: `The certificate files cannot be used (${names}): ${toFailure(error).message.replace(/^.*?: /, '')}`,
      hint: 'Certificates and keys must be PEM files that belong together; check the passphrase.',
    });
  }
  return material;
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
