import http, { type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Target } from './target.js';
import type { WireHeader } from './wire-request.js';

export interface TransportFacts {
  readonly method: string;
  readonly target: Target;
  readonly headers: readonly WireHeader[];
  readonly agent: Agent;
  /** The proxy that is asked for the whole URL (plain http only; https goes through a tunnel of the agent). */
  readonly proxy: URL | null;
  /** Called with the request before anything is sent. */
  readonly onRequest: (request: ClientRequest) => void;
}

/**
 * The transport that axios is given: it sends the headers as a list, in their order and with nothing added, and the
 * target as it is written. Through its own options axios would sort duplicates together, add three headers and
 * normalise the path.
 */
export function exactTransport(facts: TransportFacts) {
  const { method, target, headers, agent, proxy, onRequest } = facts;
  return {
    request(_options: unknown, onResponse: (response: IncomingMessage) => void): ClientRequest {
      const direct = proxy === null || target.secure;
      const overTls = direct ? target.secure : proxy.protocol === 'https:';
      const request = (overTls ? https : http).request(
        {
          agent,
          method,
          host: direct ? target.hostname : proxy.hostname.replace(/^\[|\]$/g, ''),
          port: direct ? target.port : portOf(proxy),
          path: direct ? target.path : `http://${target.host}${target.path}`,
          // A flat list is written as it is (https://nodejs.org/api/http.html#httprequesturl-options-callback).
          headers: headers.flatMap(({ name, value }) => [name, value]) as unknown as http.OutgoingHttpHeaders,
          setHost: false,
          insecureHTTPParser: false,
          ...(direct && overTls && { servername: isAddress(target.hostname) ? '' : target.hostname }),
        },
        onResponse,
      );
      onRequest(request);
      return request;
    },
  };
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^\d+(\.\d+){3}$/.test(hostname);
}
