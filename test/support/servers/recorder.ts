import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as they were written. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** A server on loopback that keeps what it is sent, and gives a token to whoever posts to /token. */
export async function startRecorder() {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      arrived.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.rawHeaders,
        body,
      });
      response.end(request.url === '/token' ? '{"access_token": "fresh-token", "expires_in": 60}' : '{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    close: () => new Promise((done) => server.close(done)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
