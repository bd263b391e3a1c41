import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { json } from '../../../support/servers/http.js';
import { type ANSWERS, type EncodingName, ENCODINGS, type StatusName, STATUSES } from './names.js';
import { LIMIT_MS, type Place, type Situation } from './situation.js';

const BIG = '{"id":90071992547409931,"price":1.10,"huge":1e400,"zero":-0}';
const DEEP = `${'['.repeat(10_000)}1${']'.repeat(10_000)}`;

function answer(at: Place, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  return at.http((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body),
  );
}

const whole = (text: string) => ({ status: 200, failure: null, responseBody: { text, cut: false } });

const read = (text: string, make: () => string | Buffer): Situation => ({
  class: 'ok',
  sentence: null,
  hops: [whole(text)],
  run: async (at) => at.get((await answer(at, make())).url),
});

export const answers: Readonly<Record<(typeof ANSWERS)[number], Situation>> = {
  'duplicate headers': {
    class: 'ok',
    sentence: null,
    hops: [
      {
        responseHeaders: [
          { name: 'Set-Cookie', value: 'a=1' },
          { name: 'X-Two', value: 'first' },
          { name: 'set-cookie', value: 'b=2' },
          { name: 'X-Two', value: 'second' },
          { name: 'Content-Length', value: '0' },
        ],
      },
    ],
    run: async (at) => {
      const head =
        'HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-Two: first\r\nset-cookie: b=2\r\nX-Two: second\r\n';
      return at.get((await at.raw(`${head}Content-Length: 0\r\n\r\n`)).url);
    },
  },
  'invalid UTF-8': read('"a\ufffdb"', () => Buffer.from([0x22, 0x61, 0xff, 0x62, 0x22])),
  'byte-order mark': read('{"bom":1}', () => '\ufeff{"bom":1}'),
  'big numbers': read(BIG, () => BIG),
  'JSON nested 10,000 deep': read(DEEP, () => DEEP),
  '204': {
    class: 'ok',
    sentence: null,
    hops: [{ status: 204, responseBody: { text: '', bytes: 0 } }],
    run: async (at) =>
      at.get((await at.raw('HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n')).url),
  },
  '304': {
    class: 'http-304',
    sentence: /304/,
    hops: [{ status: 304, responseBody: { bytes: 0 } }],
    run: async (at) =>
      at.get((await at.raw('HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nContent-Length: 500\r\n\r\n')).url),
  },
  '1xx before the answer': {
    class: 'ok',
    sentence: null,
    hops: [{ status: 200, responseBody: { text: '{}' } }],
    run: async (at) => {
      const early = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
      const late = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';
      return at.get((await at.raw(early + late)).url);
    },
  },
  HEAD: {
    class: 'ok',
    sentence: null,
    hops: [{ method: 'HEAD', status: 200, responseBody: { bytes: 0, cut: false } }],
    run: async (at) => {
      const head = 'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nContent-Encoding: gzip\r\n\r\n';
      return at.get((await at.raw(head)).url, { method: 'HEAD' });
    },
  },
  'error in a 2xx body': {
    class: 'failed-body',
    sentence: /no such order|\$\.error/,
    hops: [whole('{"error":"no such order"}')],
    run: async (at) => {
      const { url } = await answer(at, '{"error":"no such order"}');
      return at.run({
        request: { method: 'GET', url, timeoutMs: LIMIT_MS },
        response: { failWhen: [{ path: '$.error', present: true }] },
      });
    },
  },
  'HTML instead of JSON': {
    class: 'not-json',
    sentence: /HTML/,
    hops: [whole('<!doctype html><title>Log in</title>')],
    run: async (at) => {
      const page = '<!doctype html><title>Log in</title>';
      const { url } = await answer(at, page, { 'content-type': 'text/html' });
      return at.run({
        request: { method: 'GET', url, timeoutMs: LIMIT_MS },
        outputs: [{ name: 'id', path: '$.id' }],
      });
    },
  },
  'empty body': {
    class: 'empty-body',
    sentence: /empty body/,
    hops: [whole('')],
    run: async (at) => at.get((await answer(at, '')).url),
  },
  'token refused': {
    class: 'oauth-token',
    sentence: /invalid_client|401/,
    hops: [{ kind: 'token', method: 'POST', status: 401 }],
    run: async (at) => {
      await at.lab.secret('client-secret', 'canary-client-secret');
      const { url } = await at.http((_request, response) =>
        json(response, { error: 'invalid_client', error_description: 'Unknown client.' }, 401),
      );
      const auth = {
        kind: 'oauth2',
        tokenUrl: `${url}/token`,
        clientId: 'lab',
        clientSecret: '{{secret.client-secret}}',
        send: 'body',
      };
      return at.get(`${url}/orders`, { auth });
    },
  },
};

const TEXT = JSON.stringify({ name: 'Zoë', items: Array.from({ length: 400 }, (_, at) => at) });
const bytes = Buffer.from(TEXT);

/** One raw block (RFC 8878, section 3.1.1): magic, descriptor, window, block header, content. */
function zstd(): Buffer {
  const header = Buffer.alloc(3);
  header.writeUIntLE((bytes.length << 3) | 1, 0, 3);
  return Buffer.concat([Buffer.from('28b52ffd0058', 'hex'), header, bytes]);
}

const ENCODED: Readonly<Record<(typeof ENCODINGS)[number], readonly [string, () => Buffer]>> = {
  gzip: ['gzip', () => gzipSync(bytes)],
  deflate: ['deflate', () => deflateSync(bytes)],
  'raw deflate': ['deflate', () => deflateRawSync(bytes)],
  br: ['br', () => brotliCompressSync(bytes)],
  zstd: ['zstd', zstd],
  'gzip, br': ['gzip, br', () => brotliCompressSync(gzipSync(bytes))],
};

export const encodings = Object.fromEntries(
  ENCODINGS.map((name): [string, Situation] => {
    const [header, make] = ENCODED[name];
    return [
      `encoded as ${name}`,
      {
        class: 'ok',
        sentence: null,
        hops: [{ ...whole(TEXT), responseBody: { text: TEXT, bytes: bytes.length, cut: false } }],
        run: async (at) => at.get((await answer(at, make(), { 'content-encoding': header })).url),
      },
    ];
  }),
) as Readonly<Record<EncodingName, Situation>>;

export const statuses = Object.fromEntries(
  STATUSES.map((status): [string, Situation] => [
    `status ${status}`,
    {
      class: `http-${status}`,
      sentence: new RegExp(`${status}`),
      hops: [{ status, failure: null, responseBody: { text: '{"error":"told by the API"}' } }],
      run: async (at) => {
        const { url } = await at.http((_request, response) =>
          json(response, { error: 'told by the API' }, status),
        );
        return at.get(url);
      },
    },
  ]),
) as Readonly<Record<StatusName, Situation>>;
