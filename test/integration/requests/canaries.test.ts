import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLogs } from '@services/logs/store.js';
import type { Ran } from '@services/runs/input.js';
import { type HttpServer, type Seen, startHttp } from '../../support/servers/http.js';
import { type Lab, openLab } from '../../support/servers/lab.js';
import { startRaw } from '../../support/servers/raw.js';

/** Long, with characters that every encoding treats in its own way. */
const CANARY = 'cAnArY "s&c/r+t=\\ <é> 4711';
/** For headers, which cannot carry all of those. */
const PLAIN = 'canary-PLAIN.s3cr3t+with/slash=';

let lab: Lab;
let server: HttpServer;
let folder: string;
let answer: (request: Seen) => { status?: number; headers?: Record<string, string>; body: string | Buffer };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-canary-'));
  lab = openLab();
  await lab.secret('text', CANARY);
  await lab.secret('plain', PLAIN);
  server = await startHttp((request, response) => {
    const { status = 200, headers = {}, body } = answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  });
});

afterEach(async () => {
  await lab.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every form in which the test looks for a secret, written apart from the product's own list. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const alignments = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before, 'x'), bytes, Buffer.from('yy')]).toString('base64');
    return coded.slice(before === 0 ? 0 : 4, Math.floor(((before + bytes.length) * 4) / 3) - 2);
  });
  return [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    encodeURIComponent(encodeURIComponent(secret)),
    bytes.toString('hex'),
    ...alignments,
    ...alignments.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

const forms = [...formsOf(CANARY), ...formsOf(PLAIN)];

async function expectNoCanary(ran: Ran): Promise<void> {
  const places = [JSON.stringify(ran.recording), inspect(ran.recording, { depth: Infinity })];
  if (ran.body !== null) places.push((await lab.bodies.text(ran.body.id, 0, 262_144)).text);
  if (ran.body !== null) places.push(Buffer.from(await lab.bodies.bytes(ran.body.id)).toString('latin1'));
  const file = join(folder, 'log.db');
  const logs = openLogs(file);
  await logs.append(ran.recording);
  await logs.close();
  for (const each of readdirSync(folder)) places.push(readFileSync(join(folder, each)).toString('latin1'));
  for (const place of places) {
    for (const form of forms) expect(place.includes(form), `${form} in ${place.slice(0, 300)}`).toBe(false);
  }
}

const REQUESTS: Record<string, Record<string, unknown>> = {
  bearer: { method: 'GET', auth: { kind: 'bearer', token: '{{secret.plain}}' } },
  basic: { method: 'GET', auth: { kind: 'basic', username: 'agent', password: '{{secret.text}}' } },
  header: { method: 'GET', auth: { kind: 'header', name: 'X-Key', value: 'k={{secret.plain}}' } },
  query: { method: 'GET', auth: { kind: 'query', name: 'key', value: '{{secret.text}}' } },
  path: { method: 'GET', path: '/p/{{secret.text}}/x' },
  'body field': {
    method: 'POST',
    auth: { kind: 'body', name: 'auth.key', value: '{{secret.text}}' },
    body: { kind: 'json', text: '{}' },
  },
  form: { method: 'POST', body: { kind: 'form', fields: [{ name: 'key', value: '{{secret.text}}' }] } },
  text: { method: 'POST', body: { kind: 'text', text: 'key is {{secret.text}}', contentType: 'text/plain' } },
};

function echoes(request: Seen): string {
  const seen = JSON.stringify(request);
  return JSON.stringify({
    echo: request,
    again: seen,
    twice: JSON.stringify({ seen }),
    secret: CANARY,
    url: encodeURIComponent(CANARY),
    form: new URLSearchParams([['q', CANARY]]).toString(),
    base64: Buffer.from(`a:${CANARY}`).toString('base64'),
    shifted: Buffer.from(`ab${PLAIN}c`).toString('base64url'),
    hex: Buffer.from(PLAIN).toString('hex'),
    [PLAIN]: 'as a key',
  });
}

const SECRETS_OF = (parts: Record<string, unknown>) => ({
  parameters: [{ name: 'both', type: 'string', description: 'x', example: 'x' }],
  request: {
    timeoutMs: 30_000,
    // Both are used, so that both are known to the run, wherever the server got them from.
    headers: [{ name: 'X-Both', value: '{{secret.plain}}' }],
    query: [{ name: 'both', value: '{{secret.text}}' }],
    ...parts,
    path: undefined,
    url: `${server.url}${(parts['path'] as string | undefined) ?? '/x'}`,
  },
  outputs: [
    { name: 'stolen', path: '$.secret' },
    { name: 'all', path: '$' },
  ],
});

test.each(Object.keys(REQUESTS))('%s: a server that echoes everything', async (name) => {
  answer = (request) => ({
    body: echoes(request),
    headers: {
      'x-echo': PLAIN,
      'set-cookie': `k=${encodeURIComponent(CANARY)}`,
      'x-base64': Buffer.from(`agent:${CANARY}`).toString('base64'),
    },
  });
  const ran = await lab.run(SECRETS_OF(REQUESTS[name] ?? {}));
  expect(ran.recording.class).toBe('ok');
  await expectNoCanary(ran);
  // The process itself has what was really picked, for the next action.
  expect(ran.outputs[0]?.json).toBe(JSON.stringify(CANARY));
  expect(ran.recording.outputs[0]?.json).toBe('"{{secret.text}}"');
});

test.each([400, 401, 403, 404, 422, 500])('%i with an echo in its error', async (status) => {
  answer = () => ({ status, body: JSON.stringify({ error: { message: `bad key ${CANARY} ${PLAIN}` } }) });
  await expectNoCanary(await lab.run(SECRETS_OF({ method: 'GET' })));
});

test.each([301, 302, 303, 307, 308])('%i with a secret in its address', async (status) => {
  answer = (request) =>
    request.url.startsWith('/x')
      ? { status, headers: { location: `/to?k=${encodeURIComponent(CANARY)}&p=${PLAIN}` }, body: CANARY }
      : { body: '{}' };
  for (const name of ['query', 'form']) await expectNoCanary(await lab.run(SECRETS_OF(REQUESTS[name] ?? {})));
});

test('a redirect that cannot be followed, with a secret in its address', async () => {
  answer = () => ({
    status: 302,
    headers: { location: `ftp://x/${encodeURIComponent(CANARY)}?${PLAIN}` },
    body: '',
  });
  const ran = await lab.run(SECRETS_OF({ method: 'GET' }));
  expect(ran.recording.class).toBe('bad-redirect');
  await expectNoCanary(ran);
});

test('compressed, in another charset, and as HTML', async () => {
  answer = () => ({
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify({ secret: CANARY })),
  });
  await expectNoCanary(await lab.run(SECRETS_OF({ method: 'GET' })));
  answer = () => ({
    headers: { 'content-type': 'text/plain; charset=utf-16le' },
    body: Buffer.from(`it is ${CANARY}!`, 'utf16le'),
  });
  await expectNoCanary(await lab.run(SECRETS_OF({ method: 'GET' })));
  answer = () => ({
    headers: { 'content-type': 'text/plain; charset=iso-8859-1' },
    body: Buffer.from(`it is ${CANARY}!`, 'latin1'),
  });
  await expectNoCanary(await lab.run(SECRETS_OF({ method: 'GET' })));
  answer = () => ({
    headers: { 'content-type': 'text/html' },
    body: `<p title="${CANARY.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">${PLAIN}</p>`,
  });
  await expectNoCanary(await lab.run(SECRETS_OF({ method: 'GET' })));
});

test('a large body with a secret across every border', async () => {
  const filler = 'x'.repeat(2 ** 20 - 10);
  answer = () => ({ headers: { 'content-type': 'text/plain' }, body: `${filler}${CANARY}${filler}${PLAIN}` });
  const ran = await lab.run(SECRETS_OF({ method: 'GET' }));
  expect(JSON.stringify(ran.recording)).not.toContain(CANARY.slice(0, 6));
  const all = Buffer.from(await lab.bodies.bytes(ran.body?.id ?? '')).toString();
  expect(all).toBe(`${filler}{{secret.text}}${filler}{{secret.plain}}`);
});

test('a body that breaks off within a secret', async () => {
  for (const length of [5, 8, 12, PLAIN.length - 1]) {
    const raw = await startRaw((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nthe key is ${PLAIN.slice(0, length)}`),
    );
    const ran = await lab.run({
      request: { method: 'GET', url: raw.url, auth: { kind: 'bearer', token: '{{secret.plain}}' } },
    });
    expect(ran.recording.class).toBe('cut-body');
    expect(ran.recording.hops[0]?.responseBody?.text).toBe('the key is ');
    expect((await lab.bodies.text(ran.body?.id ?? '', 0, 100)).text).toBe('the key is ');
    await raw.close();
  }
});

test('every failure of the connection', async () => {
  const closed = await startRaw(() => undefined);
  await closed.close();
  const reset = await startRaw((socket) => socket.resetAndDestroy());
  const silent = await startRaw(() => undefined);
  const noise = await startRaw((socket) => socket.end(`${PLAIN} is not HTTP ${CANARY}\r\n`));
  for (const url of [closed.url, reset.url, silent.url, noise.url, 'http://no-such-host.invalid']) {
    await lab.secret('plain', PLAIN, ['127.0.0.1', 'no-such-host.invalid']);
    await lab.secret('text', CANARY, ['127.0.0.1', 'no-such-host.invalid']);
    const ran = await lab.run({
      request: {
        method: 'POST',
        url: `${url}/{{secret.text}}`,
        timeoutMs: 200,
        auth: { kind: 'bearer', token: '{{secret.plain}}' },
        body: { kind: 'json', text: '{"k":{{secret.text}}}' },
      },
    });
    expect(ran.recording.class).not.toBe('ok');
    await expectNoCanary(ran);
  }
  await Promise.all([reset.close(), silent.close(), noise.close()]);
});

test('a secret that a person also typed as a value', async () => {
  answer = (request) => ({ body: JSON.stringify({ url: request.url }) });
  const ran = await lab.run({
    parameters: [{ name: 'q', type: 'string', description: 'x', example: PLAIN }],
    request: {
      method: 'GET',
      url: `${server.url}/?q={{q}}`,
      auth: { kind: 'bearer', token: '{{secret.plain}}' },
    },
  });
  await expectNoCanary(ran);
  expect(ran.recording.values[0]).toMatchObject({ ref: 'q', json: '"{{secret.plain}}"' });
});

test('a secret of digits stays valid JSON where it is masked', async () => {
  await lab.secret('pin', '47114711');
  answer = () => ({ body: '{"pin":47114711,"other":1}' });
  const ran = await lab.run({
    request: {
      method: 'GET',
      url: server.url,
      auth: { kind: 'query', name: 'pin', value: '{{secret.pin}}' },
    },
    outputs: [{ name: 'pin', path: '$.pin' }],
    response: { tell: 'outputs' },
  });
  expect(ran.recording.outputs[0]?.json).toBe('"{{secret.pin}}"');
  expect(ran.recording.told).toBe('{"pin":"{{secret.pin}}"}');
  expect(JSON.stringify(ran.recording)).not.toContain('47114711');
});

test('a secret that travels on as an output to an action that does not use it', async () => {
  answer = (request) => ({ body: JSON.stringify({ secret: CANARY, url: request.url }) });
  const first = await lab.run(SECRETS_OF({ method: 'GET' }));
  const stolen = JSON.parse(first.outputs[0]?.json ?? '') as string;
  const second = await lab.run({
    parameters: [{ name: 'q', type: 'string', description: 'x', example: stolen }],
    request: { method: 'GET', url: `${server.url}/?q={{q}}` },
  });
  expect(server.seen.at(-1)?.url).toBe(`/?q=${encodeURIComponent(CANARY)}`);
  await expectNoCanary(second);
});
