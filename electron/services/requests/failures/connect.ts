import type { Failure } from '@shared/failure/failure.js';
import type { FailureContext } from './context.js';
import type { Cause } from './error-code.js';
import { tlsFailure } from './tls.js';

/** The failure behind an error while connecting, sending or waiting for the answer. */
export function exchangeFailure(cause: Cause, context: FailureContext): Failure {
  return (
    proxyFailure(cause, context) ??
    tlsFailure(cause, context) ??
    networkFailure(cause, context) ??
    httpFailure(cause, context) ?? {
      class: 'reset',
      message: `The exchange with ${context.host} failed: ${cause.message}`,
      hint: 'Try again; if it stays, send this sentence to whoever runs the server.',
    }
  );
}

function proxyFailure({ code, message }: Cause, { proxy, host }: FailureContext): Failure | null {
  if (proxy === null) return null;
  const status = /^Bad response: (\d+)/.exec(message)?.[1];
  if (status !== undefined) {
    return {
      class: 'proxy',
      message: `The proxy ${proxy} answered ${status} when asked for ${host}.`,
      hint:
        status === '407'
          ? 'The proxy wants a user name and password: write them into the proxy URL (http://user:password@host:port).'
          : 'The proxy may not allow this host: add it to NO_PROXY, or ask whoever runs the proxy.',
    };
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'].includes(code)) {
    return {
      class: 'proxy',
      message: `The proxy ${proxy} cannot be reached (${code}).`,
      hint: 'Check HTTP_PROXY and HTTPS_PROXY, or add the host to NO_PROXY to go without the proxy.',
    };
  }
  return null;
}

function networkFailure({ code }: Cause, context: FailureContext): Failure | null {
  const { host, hostname, phase } = context;
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
      return {
        class: 'dns',
        message: `The host ${hostname} was not found.`,
        hint: 'Check the spelling of the host. If it is an internal name, connect to the VPN.',
      };
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'ESERVFAIL':
      return {
        class: 'dns',
        message: `The name server did not answer for ${hostname}.`,
        hint: 'Check the network connection or VPN, then try again.',
      };
    case 'ECONNREFUSED':
      return {
        class: 'refused',
        message: `${host} refused the connection: nothing listens there.`,
        hint: 'Start the server, or correct host and port. For the mock, check that it is running.',
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
      return {
        class: 'unreachable',
        message: `${host} cannot be reached from this machine (${code}).`,
        hint: 'Check the network, VPN and firewall.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        class: 'unreachable',
        message: `${host} could not be called: this process has too many files and connections open.`,
        hint: 'Run fewer at once (--concurrency), or raise the limit with "ulimit -n".',
      };
    case 'ETIMEDOUT':
      return {
        class: 'timeout-connect',
        message: `${host} did not take the connection.`,
        hint: 'A firewall often drops such connections silently: check VPN, port and allowed addresses.',
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return resetFailure(host, phase, context.secure);
    default:
      return null;
  }
}

function resetFailure(host: string, phase: FailureContext['phase'], secure: boolean): Failure {
  if (phase === 'connecting') {
    return {
      class: 'reset',
      message: `${host} closed the connection before the request was sent.`,
      hint: secure
        ? 'The server refuses this client: check the port and allowed addresses, or set the client certificate it wants.'
        : 'The server or a firewall refuses this client: check http against https, the port, and allowed addresses.',
    };
  }
  return {
    class: 'reset',
    message: `${host} closed the connection without answering.`,
    hint: secure
      ? 'The server probably crashed over this request, or wants another client certificate: look into its log at this time.'
      : 'The server probably crashed or restarted over this request: look into its log at this time.',
  };
}

function httpFailure({ code, message }: Cause, { host }: FailureContext): Failure | null {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      class: 'bad-http',
      message: `${host} sent more than 16 KiB of headers.`,
      hint: 'Its server sends too many or too long headers, often cookies: mend it there.',
    };
  }
  if (code.startsWith('HPE_')) {
    return {
      class: 'bad-http',
      message: `${host} answered with something that is not HTTP: ${message.replace(/^Parse Error: /, '')}.`,
      hint: 'Check that the port is that of a web server, and http against https.',
    };
  }
  if (code === 'UPGRADED') {
    return {
      class: 'bad-http',
      message: `${host} switched to another protocol instead of answering.`,
      hint: 'This is no HTTP endpoint that an action can call; it may be for WebSockets.',
    };
  }
  if (
    code === 'ERR_INVALID_CHAR' ||
    code === 'ERR_HTTP_INVALID_HEADER_VALUE' ||
    code === 'ERR_INVALID_HTTP_TOKEN'
  ) {
    return {
      class: 'invalid-header',
      message: 'A header holds a character that cannot be sent.',
      hint: 'Correct the header; line breaks and most non-English letters cannot stand in headers.',
    };
  }
  return null;
}
