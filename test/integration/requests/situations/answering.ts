import { expect } from 'vitest';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ANSWERING } from './names.js';
import { LIMIT_MS, type Place, type Situation } from './situation.js';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n';
const sent = (at: Place, answer: string) => at.raw(answer).then(({ url }) => at.get(url));

/** A server that says when it has begun to answer in a way that does not end. */
async function endless(at: Place, phase: 'waiting' | 'downloading', answer: (socket: Socket) => void) {
  let begun = (): void => undefined;
  const reached = new Promise<void>((resolve) => (begun = resolve));
  const { url } = await at.raw((socket) => {
    answer(socket);
    begun();
  });
  return at.outOfTime({ request: { method: 'GET', url, timeoutMs: LIMIT_MS } }, phase, reached);
}

/** A byte after the other, for as long as somebody listens. */
function trickle(socket: Socket, head: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write('x'), 1);
  socket.once('close', () => clearInterval(timer));
}

/** Sends, and breaks the connection once it has surely arrived. */
function thenReset(text: string): (socket: Socket) => void {
  return (socket) => socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 50));
}

const noAnswer = { status: null, responseBody: null, failure: { class: 'reset' } };
const broken = (text: string) => ({
  status: 200,
  failure: { class: 'cut-body' },
  responseBody: { text, cut: true, bytes: text.length },
});

export const answering: Readonly<Record<(typeof ANSWERING)[number], Situation>> = {
  'reset after the request': {
    class: 'reset',
    sentence: /without answering/,
    hops: [noAnswer],
    run: async (at) => at.get((await at.raw((socket) => socket.resetAndDestroy())).url),
  },
  'closed without an answer': {
    class: 'reset',
    sentence: /without answering/,
    hops: [noAnswer],
    run: (at) => sent(at, ''),
  },
  'reset within the headers': {
    class: 'reset',
    sentence: /without answering/,
    hops: [noAnswer],
    run: async (at) => at.get((await at.raw(thenReset('HTTP/1.1 200 OK\r\nContent-Ty'))).url),
  },
  'reset within the body': {
    class: 'cut-body',
    sentence: /broke off after 10 bytes/,
    hops: [broken('half of it')],
    run: async (at) => at.get((await at.raw(thenReset(`${HEAD}Content-Length: 100\r\n\r\nhalf of it`))).url),
  },
  'no answer in time': {
    class: 'timeout-first-byte',
    sentence: new RegExp(`did not begin to answer within ${LIMIT_MS} ms`),
    hops: [{ status: null, responseBody: null, phases: { wait: null, download: null } }],
    run: (at) => endless(at, 'waiting', () => undefined),
  },
  'headers trickle beyond the limit': {
    class: 'timeout-first-byte',
    sentence: /did not begin to answer/,
    hops: [{ status: null, failure: { class: 'timeout-first-byte' } }],
    run: (at) => endless(at, 'waiting', (socket) => trickle(socket, 'HTTP/1.1 200 OK\r\nX-Slow: a')),
  },
  'a slow header within the limit': {
    class: 'ok',
    sentence: null,
    hops: [{ status: 200, responseHeaders: [{ name: 'X-Slow', value: 'at last' }, {}] }],
    run: async (at) => {
      const parts = ['HTTP/1.1 200', ' OK\r\nX-Sl', 'ow: at ', 'last\r\nContent-Length: 0\r\n', '\r\n'];
      const server = await at.raw((socket) => {
        socket.setNoDelay();
        parts.forEach((part, index) => setTimeout(() => socket.write(part), 20 * index));
      });
      return at.get(server.url);
    },
  },
  'a body trickles beyond the limit': {
    class: 'timeout-total',
    sentence: /was not complete within/,
    hops: [{ status: 200, responseBody: { text: expect.stringMatching(/^x*$/), cut: true } }],
    run: (at) =>
      endless(at, 'downloading', (socket) => trickle(socket, `${HEAD}Content-Length: 100000000\r\n\r\n`)),
  },
  'a body stalls': {
    class: 'timeout-total',
    sentence: /was not complete within/,
    hops: [{ status: 200, responseBody: { cut: true }, failure: { class: 'timeout-total' } }],
    run: (at) =>
      endless(at, 'downloading', (socket) => socket.write(`${HEAD}Content-Length: 100\r\n\r\n{"begun": tru`)),
  },
  'an endless body': {
    class: 'too-large',
    sentence: /larger than 100000 bytes; the rest was not read/,
    hops: [{ status: 200, responseBody: { bytes: 100_000, cut: true } }],
    run: async (at) => {
      await at.reopen({ bodyCap: 100_000 });
      const server = await at.raw((socket) => {
        socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
        const more = (): void => {
          while (!socket.destroyed && socket.write(`1000\r\n${'a'.repeat(4096)}\r\n`));
        };
        socket.on('drain', more);
        more();
      });
      return at.get(server.url);
    },
  },
  'a gzip bomb': {
    class: 'too-large',
    sentence: /larger than 100000 bytes/,
    hops: [{ status: 200, responseBody: { bytes: 100_000, cut: true } }],
    run: async (at) => {
      await at.reopen({ bodyCap: 100_000 });
      const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
      const server = await at.http((_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' }).end(bomb),
      );
      return at.get(server.url);
    },
  },
  'a chunk is cut': {
    class: 'cut-body',
    sentence: /broke off after 14 bytes/,
    hops: [broken('helloonly this')],
    run: (at) => sent(at, `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nff\r\nonly this`),
  },
  'a chunk without a length': {
    // The parser stops before or after the head was handed on.
    class: ['bad-http', 'cut-body'],
    sentence: /not HTTP|broke off/,
    hops: [{}],
    run: (at) => sent(at, `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n`),
  },
  'a body shorter than its length': {
    class: 'cut-body',
    sentence: /broke off after 7 bytes/,
    hops: [broken('{"a":1}')],
    run: (at) => sent(at, `${HEAD}Content-Length: 50\r\n\r\n{"a":1}`),
  },
  'a body longer than its length': {
    class: 'ok',
    sentence: null,
    hops: [{ status: 200, responseBody: { text: '{}', cut: false } }],
    run: (at) => sent(at, `${HEAD}Connection: close\r\nContent-Length: 2\r\n\r\n{}and more`),
  },
  'two lengths': {
    class: 'bad-http',
    sentence: /is not HTTP/,
    hops: [{ status: null, failure: { class: 'bad-http' } }],
    run: (at) => sent(at, `${HEAD}Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}abc`),
  },
  'no HTTP': {
    class: 'bad-http',
    sentence: /is not HTTP/,
    hops: [{ status: null, responseBody: null }],
    run: (at) => sent(at, '220 mail.example.com ESMTP\r\n'),
  },
  'headers too large': {
    class: 'bad-http',
    sentence: /more than 16 KiB of headers/,
    hops: [{ status: null, responseHeaders: [] }],
    run: (at) => sent(at, `${HEAD}X-Long: ${'x'.repeat(40_000)}\r\nContent-Length: 0\r\n\r\n`),
  },
  'protocol switched': {
    class: 'bad-http',
    sentence: /another protocol/,
    hops: [{ responseBody: null, failure: { class: 'bad-http' } }],
    run: async (at) => {
      const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
      return at.get((await at.raw((socket) => socket.write(head))).url);
    },
  },
  'encoding unknown': {
    class: 'bad-encoding',
    sentence: /encoding "snappy"/,
    hops: [{ status: 200, responseBody: { text: 'not readable', bytes: 12 } }],
    run: (at) => sent(at, `${HEAD}Content-Encoding: snappy\r\nContent-Length: 12\r\n\r\nnot readable`),
  },
  'encoding damaged': {
    class: 'bad-encoding',
    sentence: /says it is gzip, but its data is damaged/,
    hops: [{ status: 200, failure: { class: 'bad-encoding' } }],
    run: (at) => sent(at, `${HEAD}Content-Encoding: gzip\r\nContent-Length: 7\r\n\r\n{"a":1}`),
  },
  'cancelled while waiting': {
    class: 'aborted',
    sentence: /was cancelled/,
    hops: [{ status: null, failure: { class: 'aborted' } }],
    run: async (at) => {
      const cancel = new AbortController();
      const { url } = await at.raw(() => cancel.abort());
      return at.run({ request: { method: 'GET', url, timeoutMs: LIMIT_MS } }, { signal: cancel.signal });
    },
  },
  'cancelled within the body': {
    class: 'aborted',
    sentence: /was cancelled/,
    hops: [{ status: 200, responseBody: { cut: true }, failure: { class: 'aborted' } }],
    run: async (at) => {
      const cancel = new AbortController();
      const { url } = await at.raw((socket) => socket.write(`${HEAD}Content-Length: 1000\r\n\r\npart`));
      return at.run(
        { request: { method: 'GET', url, timeoutMs: LIMIT_MS } },
        { signal: cancel.signal, onPhase: (phase) => phase === 'downloading' && cancel.abort() },
      );
    },
  },
  'kept connection closed by the server': {
    class: 'ok',
    sentence: null,
    hops: [
      { kind: 'request', status: null, phases: { reused: true }, failure: { class: 'reset' } },
      { kind: 'retry', status: 200, phases: { reused: false }, failure: null },
    ],
    run: async (at) => {
      const { url } = await at.raw((socket, _request, count) => {
        if (count === 2) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
      });
      await at.get(url);
      return at.get(url);
    },
  },
};
