import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, startHttp } from '../../support/servers/http.js';
import { type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';

const TEXT = JSON.stringify({ name: 'Zoë', items: Array.from({ length: 400 }, (_, at) => at) });

/** `{"zstd":true}` and 64 KiB of "a", compressed with zstd 1.5. */
const ZSTD_SMALL = Buffer.from('28b52ffd0458690000' + Buffer.from('{"zstd":true}').toString('hex'), 'hex');

let lab: Lab;
let before: number;
let server: HttpServer;
let headers: Record<string, string>;
let body: Buffer;

beforeEach(async () => {
  headers = {};
  server = await startHttp((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(body);
  });
  lab = openLab({ bodyCap: 1_000_000 });
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [server], () => lab.close());
  await server.close();
});

const run = () => lab.run({ request: { method: 'GET', url: server.url, timeoutMs: 30_000 } });
const bytes = Buffer.from(TEXT);

test.each([
  ['gzip', gzipSync(bytes)],
  ['x-gzip', gzipSync(bytes)],
  ['GZIP', gzipSync(bytes)],
  ['identity', bytes],
])('%s', async (encoding, encoded) => {
  headers = { 'content-encoding': encoding };
  body = encoded;
  const ran = await run();
  expect(ran.recording.class).toBe('ok');
  expect(lastHop(ran).responseBody).toMatchObject({ text: TEXT, bytes: bytes.length, cut: false });
  expect(lastHop(ran).responseHeaders).toContainEqual({ name: 'content-encoding', value: encoding });
});

test.each(['gzip', 'deflate', 'br', 'zstd'])('damaged %s keeps what could be read', async (encoding) => {
  headers = { 'content-encoding': encoding };
  body = {
    gzip: gzipSync(bytes),
    deflate: deflateSync(bytes),
    br: brotliCompressSync(bytes),
    zstd: ZSTD_SMALL,
  }[encoding]!.subarray(0, -8);
  const ran = await run();
  expect(ran.recording.class).toBe('bad-encoding');
});

test.each(['gzip', 'deflate', 'br', 'zstd', 'snappy'])(
  '%s with no bytes is an empty body',
  async (encoding) => {
    headers = { 'content-encoding': encoding };
    body = Buffer.alloc(0);
    const ran = await run();
    expect(ran.recording.class).toBe('empty-body');
  },
);

const MANY = Buffer.alloc(20_000_000, 'a');

test.each([
  ['gzip', () => gzipSync(MANY)],
  ['deflate', () => deflateSync(MANY)],
  ['br', () => brotliCompressSync(MANY)],
  ['zstd', () => zstdBomb()],
])('a bomb of %s is cut at the cap', async (encoding, make) => {
  headers = { 'content-encoding': encoding };
  body = make();
  const ran = await run();
  expect(ran.recording.class).toBe('too-large');
  expect(ran.recording.failure?.message).toMatch(/larger than 1000000 bytes/);
  expect(ran.body).toMatchObject({ bytes: 1_000_000, cut: true });
});

/** 1,000 blocks that each repeat one byte 128 KiB times (RFC 8878, section 3.1.1.2.2). */
function zstdBomb(): Buffer {
  const block = Buffer.alloc(4);
  block.writeUIntLE((131_072 << 3) | 2, 0, 3);
  block.write('a', 3);
  const blocks = Array.from({ length: 1000 }, () => block);
  return Buffer.concat([Buffer.from('28b52ffd0058', 'hex'), ...blocks]);
}

test.each([
  ['application/json; charset=iso-8859-1', Buffer.from('{"name":"Zo\u00eb"}', 'latin1'), '{"name":"Zoë"}'],
  ['text/plain; charset="windows-1252"', Buffer.from([0x93, 0x35, 0x80, 0x94]), '“5€”'],
  ['text/plain; charset=utf-16le', Buffer.from('Zoë', 'utf16le'), 'Zoë'],
  ['text/plain; charset=shift_jis', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), '日本'],
  ['text/plain; charset=no-such-set', Buffer.from('Zoë'), 'Zoë'],
  ['application/json', Buffer.from('\ufeff{"bom":1}'), '{"bom":1}'],
  ['text/plain', Buffer.from([0xff, 0xfe, 0x5a, 0x00]), 'Z'],
  ['application/json', Buffer.from([0x22, 0x61, 0xff, 0x62, 0x22]), '"a\ufffdb"'],
])('%s', async (type, encoded, text) => {
  headers = { 'content-type': type };
  body = encoded;
  const ran = await run();
  expect(ran.recording.class).toBe('ok');
  expect(lastHop(ran).responseBody).toMatchObject({ text, base64: false, contentType: type });
});

test('a picture is kept as base64', async () => {
  headers = { 'content-type': 'image/png' };
  body = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]);
  const ran = await run();
  expect(lastHop(ran).responseBody).toMatchObject({ text: body.toString('base64'), base64: true, bytes: 8 });
  expect(ran.recording.told).toBe('[image/png, 8 bytes]');
});
