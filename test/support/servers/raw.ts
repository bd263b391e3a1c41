import { createServer, type Socket } from 'node:net';
import { listen, type TestServer } from './connections.js';

export interface RawServer extends TestServer {
  readonly url: string;
  /** The bytes of every request, as they came over the wire (latin-1). */
  readonly requests: readonly string[];
}

/** What is done with a connection once a whole request has come. */
export type RawAnswer = (socket: Socket, request: string, count: number) => void;

/** A server below HTTP: it sees every byte and answers, or breaks, in any way. */
export async function startRaw(answer: RawAnswer, onConnect?: (socket: Socket) => void): Promise<RawServer> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    onConnect?.(socket);
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      text += part;
      for (let end = endOfRequest(text); end !== null && text !== ''; end = endOfRequest(text)) {
        const request = text.slice(0, end);
        text = text.slice(end);
        requests.push(request);
        answer(socket, request, requests.length);
      }
    });
  });
  const listening = await listen(server);
  return { ...listening, requests, url: `http://127.0.0.1:${listening.port}` };
}

function endOfRequest(text: string): number | null {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return null;
  const length = Number(/^content-length: (\d+)/im.exec(text.slice(0, head))?.[1] ?? 0);
  return text.length >= head + 4 + length ? head + 4 + length : null;
}
