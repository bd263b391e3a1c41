import { createServer, type IncomingMessage, request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, type TestServer } from './connections.js';

export interface ProxyServer extends TestServer {
  /** `CONNECT host:port` and `GET http://host/path` lines in their order, with the credentials that came. */
  readonly asked: readonly { readonly line: string; readonly credentials: string | undefined }[];
}

/**
 * A proxy that takes every host to be a port of this machine.
 * @param credentials `user:password` that it wants, or null
 */
export async function startProxy(credentials: string | null = null): Promise<ProxyServer> {
  const asked: { line: string; credentials: string | undefined }[] = [];
  const refuses = (message: IncomingMessage): boolean => {
    const came = message.headers['proxy-authorization'];
    asked.push({ line: `${message.method ?? ''} ${message.url ?? ''}`, credentials: came });
    return credentials !== null && came !== `Basic ${Buffer.from(credentials).toString('base64')}`;
  };
  const server = createServer((message, response) => {
    if (refuses(message)) {
      response.writeHead(407).end();
      return;
    }
    const { port, pathname, search } = new URL(message.url ?? '');
    const onward = send(
      {
        agent: false,
        host: '127.0.0.1',
        port,
        path: pathname + search,
        method: message.method,
        headers: message.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    message.pipe(onward);
  });
  server.on('connect', (message: IncomingMessage, socket: Socket) => {
    if (refuses(message)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const onward = connect(Number((message.url ?? '').split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    const end = (): void => {
      onward.destroy();
      socket.destroy();
    };
    onward.on('error', end).on('close', end);
    socket.on('error', end).on('close', end);
  });
  return { ...(await listen(server)), asked };
}
