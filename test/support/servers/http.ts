import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { listen, type TestServer } from './connections.js';

/** A request as a server saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface HttpServer extends TestServer {
  readonly url: string;
  readonly seen: readonly Seen[];
}

export type Answer = (request: Seen, response: ServerResponse, message: IncomingMessage) => void;

/** A server that notes each request with its body before it answers; over TLS when `tls` is given. */
export async function startHttp(answer: Answer, tls?: ServerOptions): Promise<HttpServer> {
  const seen: Seen[] = [];
  const onRequest = (message: IncomingMessage, response: ServerResponse): void => {
    const parts: Buffer[] = [];
    message.on('data', (part: Buffer) => parts.push(part));
    message.on('end', () => {
      const request: Seen = {
        method: message.method ?? '',
        url: message.url ?? '',
        headers: message.headers,
        rawHeaders: message.rawHeaders,
        body: Buffer.concat(parts).toString('utf8'),
      };
      seen.push(request);
      answer(request, response, message);
    });
  };
  const server = tls ? createSecureServer(tls, onRequest) : createServer(onRequest);
  const listening = await listen(server);
  return { ...listening, seen, url: `${tls ? 'https' : 'http'}://127.0.0.1:${listening.port}` };
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
