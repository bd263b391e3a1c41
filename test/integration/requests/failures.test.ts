import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ran } from '@services/runs/input.js';
import type { TestServer } from '../../support/servers/connections.js';
import { actionFrom, type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { startRaw } from '../../support/servers/raw.js';

let lab: Lab;
let before: number;
const servers: TestServer[] = [];

beforeEach(() => {
  lab = openLab();
  before = timers();
});

/** Every situation ends with nothing left: no timer, no connection. */
afterEach(async () => {
  await expectNothingLeft(before, servers, () => lab.close());
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const get = (url: string, more: Record<string, unknown> = {}) => ({
  request: { method: 'GET', url, timeoutMs: 5000, ...more },
});

async function raw(...how: Parameters<typeof startRaw>) {
  const server = await startRaw(...how);
  servers.push(server);
  return server;
}

/** The class and sentence of a run, and that the recording holds both and can be sent anywhere. */
function expectFailure({ recording }: Ran, failureClass: string, sentence: RegExp): void {
  expect(recording.class).toBe(failureClass);
  expect(recording.failure?.class).toBe(failureClass);
  expect(recording.failure?.message).toMatch(sentence);
  expect(recording.failure?.hint).toMatch(/\.$/);
  expect(recording.durationMs).toBeGreaterThanOrEqual(0);
  expect(recording.outputs).toEqual([]);
  expect(JSON.parse(JSON.stringify(recording))).toMatchObject({ id: recording.id, class: failureClass });
  expect(lab.recordings).toContain(recording);
}

test('a host that does not exist', async () => {
  const ran = await lab.run(get('http://no-such-host.invalid/orders'));
  expectFailure(ran, 'dns', /no-such-host\.invalid/);
  expect(lastHop(ran)).toMatchObject({ status: null, responseBody: null, remote: null });
});

test('a port where nothing listens', async () => {
  const server = await raw(() => undefined);
  await server.close();
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'refused', new RegExp(`127\\.0\\.0\\.1:${server.port} refused the connection`));
  expect(ran.recording.failure?.hint).toMatch(/mock/);
});

test('an address that cannot be reached', async () => {
  const ran = await lab.run(get('http://255.255.255.255:9/', { timeoutMs: 1500 }));
  expect(['unreachable', 'timeout-connect']).toContain(ran.recording.class);
  expect(ran.recording.failure?.message).toMatch(/255\.255\.255\.255/);
});

test('a TLS handshake that never ends', async () => {
  const server = await raw(() => undefined);
  const ran = await lab.run(get(server.url.replace('http:', 'https:'), { timeoutMs: 500 }));
  expectFailure(ran, 'timeout-connect', /did not take the connection within 500 ms/);
  expect(lastHop(ran).phases).toMatchObject({ tls: null, wait: null });
});

test('a reset as soon as the connection is open', async () => {
  const server = await raw(
    () => undefined,
    (socket) => socket.resetAndDestroy(),
  );
  expectFailure(await lab.run(get(server.url)), 'reset', /closed the connection/);
});

test('a reset after the request was sent', async () => {
  const server = await raw((socket) => socket.resetAndDestroy());
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'reset', /without answering/);
  expect(server.requests).toHaveLength(1);
});

test('a connection closed without an answer', async () => {
  const server = await raw((socket) => socket.end());
  expectFailure(await lab.run(get(server.url)), 'reset', /without answering/);
});

test('a reset within the headers', async () => {
  const server = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Ty');
    setTimeout(() => socket.resetAndDestroy(), 20);
  });
  expectFailure(await lab.run(get(server.url)), 'reset', /without answering/);
});

test('a reset within the body keeps what came', async () => {
  const server = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: text/plain\r\n\r\nhalf of it');
    setTimeout(() => socket.resetAndDestroy(), 30);
  });
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'cut-body', /broke off after 10 bytes/);
  expect(lastHop(ran).responseBody).toMatchObject({ text: 'half of it', cut: true });
  expect(ran.body).toMatchObject({ cut: true, bytes: 10 });
});

test('a body shorter than its Content-Length', async () => {
  const server = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"a":1}'));
  expectFailure(await lab.run(get(server.url)), 'cut-body', /after 7 bytes/);
});

test('a chunked body that ends within a chunk', async () => {
  const server = await raw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nff\r\nonly this'),
  );
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'cut-body', /broke off/);
  expect(lastHop(ran).responseBody?.text).toBe('helloonly this');
});

test('a chunk whose length is no number', async () => {
  const server = await raw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n'),
  );
  const ran = await lab.run(get(server.url));
  expect(['bad-http', 'cut-body']).toContain(ran.recording.class);
});

test('a body longer than its Content-Length is read to its length', async () => {
  const server = await raw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}and more'),
  );
  const ran = await lab.run(get(server.url));
  expect(ran.recording.class).toBe('ok');
  expect(lastHop(ran).responseBody?.text).toBe('{}');
});

test('two lengths that contradict each other', async () => {
  const server = await raw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}abc'),
  );
  expectFailure(await lab.run(get(server.url)), 'bad-http', /not HTTP/);
});

test('an answer that is not HTTP', async () => {
  const server = await raw((socket) => socket.end('220 mail.example.com ESMTP\r\n'));
  expectFailure(await lab.run(get(server.url)), 'bad-http', /is not HTTP/);
});

test('headers beyond every limit', async () => {
  const server = await raw((socket) =>
    socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(40_000)}\r\nContent-Length: 0\r\n\r\n`),
  );
  expectFailure(await lab.run(get(server.url)), 'bad-http', /16 KiB of headers/);
});

test('a server that switches protocols', async () => {
  const server = await raw((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  );
  expectFailure(await lab.run(get(server.url)), 'bad-http', /another protocol/);
});

test('no answer at all within the limit', async () => {
  const server = await raw(() => undefined);
  const ran = await lab.run(get(server.url, { timeoutMs: 500 }));
  expectFailure(ran, 'timeout-first-byte', /did not begin to answer within 500 ms/);
  expect(lastHop(ran).phases).toMatchObject({ wait: null, download: null, reused: false });
});

test('headers that trickle in', async () => {
  const server = await raw((socket) =>
    trickle(socket, 'HTTP/1.1 200 OK\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
  );
  expectFailure(
    await lab.run(get(server.url, { timeoutMs: 600 })),
    'timeout-first-byte',
    /did not begin to answer/,
  );
});

test('a body that trickles in', async () => {
  const server = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Type: text/plain\r\n\r\n');
    trickle(socket, 'x'.repeat(500));
  });
  const ran = await lab.run(get(server.url, { timeoutMs: 700 }));
  expectFailure(ran, 'timeout-total', /was not complete within 700 ms/);
  expect(lastHop(ran).status).toBe(200);
  expect(lastHop(ran).responseBody).toMatchObject({ cut: true });
  expect(lastHop(ran).responseBody?.text).toMatch(/^x+$/);
});

test('a body that stalls', async () => {
  const server = await raw((socket) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"begun": tru'),
  );
  const ran = await lab.run(get(server.url, { timeoutMs: 600 }));
  expectFailure(ran, 'timeout-total', /\(13 bytes came\)/);
  expect(lastHop(ran).responseBody?.text).toBe('{"begun": tru');
});

test('an endless body is cut at the cap', async () => {
  await lab.close();
  lab = openLab({ bodyCap: 100_000 });
  const server = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write(`1000\r\n${'a'.repeat(4096)}\r\n`));
    };
    socket.on('drain', more);
    more();
  });
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'too-large', /larger than 100000 bytes/);
  expect(ran.body).toMatchObject({ bytes: 100_000, cut: true });
  expect(lastHop(ran).responseBody).toMatchObject({ bytes: 100_000, cut: true });
});

test('a run that is cancelled while it waits', async () => {
  const cancel = new AbortController();
  const server = await raw(() => cancel.abort());
  expectFailure(await lab.run(get(server.url), { signal: cancel.signal }), 'aborted', /was cancelled/);
});

test('a run that is cancelled within the body keeps what came', async () => {
  const cancel = new AbortController();
  const server = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\npart');
    setTimeout(() => cancel.abort(), 50);
  });
  const ran = await lab.run(get(server.url), { signal: cancel.signal });
  expectFailure(ran, 'aborted', /was cancelled/);
  expect(lastHop(ran).responseBody?.text).toBe('part');
});

test('a run that is cancelled before it begins sends nothing', async () => {
  const server = await raw(() => undefined);
  const ran = await lab.run(get(server.url), { signal: AbortSignal.abort() });
  expectFailure(ran, 'aborted', /was cancelled/);
  expect(server.taken()).toBe(0);
});

test('a value that is missing is named before anything is sent', async () => {
  const server = await raw(() => undefined);
  const ran = await lab.run({
    ...get(`${server.url}/{{order_no}}`),
    parameters: [{ name: 'order_no', type: 'string', required: true, description: 'The order' }],
  });
  expectFailure(ran, 'unresolved-placeholder', /order_no/);
  expect(ran.recording.hops).toEqual([]);
  expect(server.taken()).toBe(0);
});

test('a URL that cannot be called', async () => {
  expectFailure(await lab.run(get('ftp://files.example.com/x')), 'invalid-url', /http and https/);
});

test('a secret that is not set', async () => {
  const server = await raw(() => undefined);
  const ran = await lab.run(
    get(server.url, { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } }),
  );
  expectFailure(ran, 'secret-missing', /helpdesk-token is not set/);
  expect(ran.recording.failure?.hint).toMatch(/ACTIONBENCH_SECRET_HELPDESK_TOKEN/);
  expect(server.taken()).toBe(0);
});

test('a secret that is bound to another host', async () => {
  const server = await raw(() => undefined);
  await lab.secret('helpdesk-token', 'canary-value-1', ['api.example.com', '127.0.0.1:1']);
  const ran = await lab.run(
    get(server.url, { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } }),
  );
  expectFailure(ran, 'secret-host', new RegExp(`not to 127\\.0\\.0\\.1:${server.port}\\. Nothing was sent`));
  expect(ran.recording.failure?.hint).toMatch(/--host 127\.0\.0\.1/);
  expect(server.taken()).toBe(0);
});

test('a secret that is bound to no host', async () => {
  const server = await raw(() => undefined);
  await lab.secret('helpdesk-token', 'canary-value-1', []);
  const ran = await lab.run(
    get(server.url, { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } }),
  );
  expectFailure(ran, 'secret-host', /bound to no host yet/);
  expect(ran.recording.failure?.hint).toMatch(/ACTIONBENCH_SECRET_HELPDESK_TOKEN_HOSTS/);
  expect(server.taken()).toBe(0);
});

test('a secret that cannot stand in a header', async () => {
  const server = await raw(() => undefined);
  await lab.secret('helpdesk-token', 'canary\r\nX-Evil: 1');
  const ran = await lab.run(
    get(server.url, { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } }),
  );
  expectFailure(ran, 'invalid-header', /secret helpdesk-token cannot stand in the header Authorization/);
  expect(JSON.stringify(ran.recording)).not.toContain('canary');
  expect(server.taken()).toBe(0);
});

test('progress is told phase by phase', async () => {
  const server = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
  const onPhase = vi.fn();
  await lab.run(get(server.url), { onPhase });
  expect(onPhase.mock.calls.flat()).toEqual(['preparing', 'connecting', 'waiting', 'downloading']);
});

test('a kind without a request says so', async () => {
  const action = actionFrom({
    kind: 'button',
    button: { label: 'Book', url: 'https://example.com' },
  } as never);
  const ran = await lab.run({ request: { method: 'GET', url: 'http://127.0.0.1' } }, { action });
  expect(ran.recording.class).toBe('bad-input');
});

function trickle(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= text.length) clearInterval(timer);
    else socket.write(text[at++] ?? '');
  }, 15);
  socket.once('close', () => clearInterval(timer));
}
