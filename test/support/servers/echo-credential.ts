import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An API that gives back what it was sent, credential included, in every way a careless API might. */
export interface EchoApi {
  readonly host: string;
  readonly close: () => void;
}

/** The first request is led elsewhere with the credential in the address; the second is answered with all of it. */
export async function startEchoApi(): Promise<EchoApi> {
  const server = createServer((request, response) => {
    void textOf(request).then((sent) => {
      const credential = (request.headers.authorization ?? '').replace(/^Bearer /, '');
      if (!request.url?.startsWith('/again')) {
        const leak = encodeURIComponent(credential);
        response.writeHead(307, { Location: `/again?leak=${leak}`, 'X-Echo': credential }).end();
        return;
      }
      const bytes = Buffer.from(credential);
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Set-Cookie', `session=${encodeURIComponent(credential)}`);
      response.setHeader('X-Echo', credential);
      response.setHeader('X-Echo-Base64', bytes.toString('base64'));
      response.end(
        JSON.stringify({
          marker: 'all that was sent',
          url: request.url,
          headers: request.headers,
          sent,
          raw: credential,
          twice: JSON.stringify({ credential }),
          hex: bytes.toString('hex'),
          base64: [0, 1, 2].map((at) => Buffer.from(`${'x'.repeat(at)}${credential}yy`).toString('base64')),
          base64url: [0, 1, 2].map((at) =>
            Buffer.from(`${'x'.repeat(at)}${credential}yy`).toString('base64url'),
          ),
          // A short answer has no row of its own in the log.
          length: 'x'.repeat(4000),
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${String(port)}`, close: () => server.close() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
