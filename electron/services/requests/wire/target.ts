import { fail } from '@shared/failure/failure.js';

/** Where a request goes, read from its URL without changing a byte of what is sent. */
export interface Target {
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
  /** Host and port as the Host header and the binding of secrets carry them. */
  readonly host: string;
  /** Path and query exactly as written (RFC 9112, section 3.2.1); never empty. */
  readonly path: string;
}

/** The URL of a run is read where its secrets are checked and again where it is sent. */
let last: { readonly url: string; readonly target: Target } | null = null;

/** @throws FailureError `invalid-url` */
export function targetOf(url: string): Target {
  if (last?.url !== url) last = { url, target: read(url) };
  return last.target;
}

function read(url: string): Target {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
    return fail({
      class: 'invalid-url',
      message: `"${url}" is not a URL that can be called.`,
      hint: 'Write it as https://api.example.com/path.',
    });
  }
  const secure = parsed.protocol === 'https:';
  const [rest = ''] = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split('#');
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  if (/[^\x21-\x7e]/.test(path)) {
    fail({
      class: 'invalid-url',
      message: 'The URL holds a blank or another character that cannot be sent.',
      hint: 'Encode it: a blank is %20.',
    });
  }
  return {
    secure,
    hostname: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (secure ? 443 : 80) : Number(parsed.port),
    host: parsed.host,
    path,
  };
}
