import type { Failure } from '@shared/failure/failure.js';
import type { Cause } from './error-code.js';
import type { FailureContext } from './context.js';

const CLIENT_CERTIFICATE =
  /certificate.required|alert.(bad|unsupported|unknown).certificate|alert.unknown.ca|alert.certificate|alert.handshake.failure/i;

interface PeerCertificate {
  readonly valid_to?: string;
  readonly subjectaltname?: string;
  readonly subject?: { readonly CN?: string };
}

const UNTRUSTED: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in a self-signed certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its issuer is unknown, or the server does not send its intermediate certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  CERT_UNTRUSTED: 'its issuer is not trusted',
  CERT_REVOKED: 'it was revoked',
  CERT_SIGNATURE_FAILURE: 'its signature is wrong',
  INVALID_PURPOSE: 'it is not meant for servers',
  INVALID_CA: 'its issuer may not issue certificates',
};

/**
 * The failures of TLS, or null for another cause. Codes as node:tls gives them
 * (https://nodejs.org/api/tls.html#x509-certificate-error-codes).
 */
export function tlsFailure(
  { code, message, error }: Cause,
  { host, hostname }: FailureContext,
): Failure | null {
  const certificate = certificateOf(error);
  if (code === 'CERT_HAS_EXPIRED') {
    const since = certificate?.valid_to === undefined ? '' : ` on ${dayOf(certificate.valid_to)}`;
    return {
      class: 'tls-expired',
      message: `The certificate of ${host} expired${since}.`,
      hint: "Whoever runs the server must renew it. If your own certificates are fine, check this machine's clock.",
    };
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return {
      class: 'tls-expired',
      message: `The certificate of ${host} is not valid yet.`,
      hint: "Check this machine's clock; if it is right, the server uses its certificate too early.",
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = certificate?.subjectaltname?.replaceAll('DNS:', '').replaceAll('IP Address:', '');
    const others = names ?? certificate?.subject?.CN ?? 'other names';
    return {
      class: 'tls-name',
      message: `The certificate of ${host} is for ${others}, not for ${hostname}.`,
      hint: 'Check the host in the URL; if it is right, the server shows the certificate of another site.',
    };
  }
  const untrusted = UNTRUSTED[code];
  if (untrusted !== undefined) {
    return {
      class: 'tls-untrusted',
      message: `The certificate of ${host} is not trusted: ${untrusted}.`,
      hint: "If you trust the server, add its authority as a CA file. Behind a company proxy that is the proxy's own CA.",
    };
  }
  // OpenSSL names the alert in the code or, behind EPROTO, in the message alone.
  if (CLIENT_CERTIFICATE.test(`${code} ${message}`)) {
    return {
      class: 'tls-client-certificate',
      message: `${host} refused the TLS handshake, as servers do that want a client certificate they know.`,
      hint: 'Set the client certificate and key that belong to this API, or check that they are still valid.',
    };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    const plain = /WRONG_VERSION_NUMBER|PACKET_LENGTH/.test(code) || /wrong version number/.test(message);
    return {
      class: 'tls-failed',
      message: plain
        ? `${host} does not speak TLS on this port.`
        : `No secure connection to ${host} could be agreed on: ${reasonOf(message)}`,
      hint: plain
        ? 'Write http:// if it is a plain server, or correct the port.'
        : 'The server may offer only old protocols or ciphers; ask whoever runs it.',
    };
  }
  return null;
}

function certificateOf(error: Error | null): PeerCertificate | null {
  return error !== null && 'cert' in error ? (error.cert as PeerCertificate) : null;
}

function dayOf(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10);
}

/** OpenSSL writes `40F7...:error:0A000410:SSL routines:name:reason:file:line`. */
function reasonOf(message: string): string {
  const parts = /error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/i.exec(message);
  return `${parts?.[1] ?? message}.`;
}
