import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TestServer } from '../../support/servers/connections.js';
import { json, startHttp } from '../../support/servers/http.js';
import { type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { startRaw } from '../../support/servers/raw.js';

let lab: Lab;
let before: number;
const servers: TestServer[] = [];

beforeEach(() => {
  lab = openLab();
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, servers, () => lab.close());
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const call = (url: string, method = 'GET', more: Record<string, unknown> = {}) => ({
  request: { method, url, timeoutMs: 30_000, ...more },
});

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}';

test('a kept connection is used again, and says so', async () => {
  const server = await startHttp((_request, response) => json(response, {}));
  servers.push(server);
  const first = lastHop(await lab.run(call(server.url)));
  const second = lastHop(await lab.run(call(server.url)));
  expect(server.taken()).toBe(1);
  expect(first.phases).toMatchObject({ reused: false, dns: null, tls: null });
  expect(first.phases.connect).toBeGreaterThanOrEqual(0);
  expect(second.phases).toMatchObject({ reused: true, dns: null, connect: null, tls: null });
  expect(second.phases.wait).toBeGreaterThan(0);
  expect(second.remote).toBe(`127.0.0.1:${server.port}`);
});

test.each([
  ['POST', undefined],
  ['PUT', undefined],
  ['PATCH', undefined],
  ['DELETE', undefined],
  ['GET', 'write'],
  ['POST', 'read'],
])('%s with safety %s goes over a fresh connection', async (method, safety) => {
  const server = await startHttp((_request, response) => json(response, {}));
  servers.push(server);
  await lab.run(call(server.url));
  const parts = { ...call(server.url, method), ...(safety !== undefined && { safety }) };
  expect(lastHop(await lab.run(parts)).phases.reused).toBe(false);
  expect(lastHop(await lab.run(parts)).phases.reused).toBe(false);
  expect(server.taken()).toBe(3);
  await vi.waitFor(() => expect(server.open()).toBe(1));
});

test('a reset is never repeated on a fresh connection, nor for a write', async () => {
  const server = await startRaw((socket) => socket.resetAndDestroy());
  servers.push(server);
  for (const method of ['GET', 'POST', 'DELETE']) {
    const ran = await lab.run(call(server.url, method));
    expect(ran.recording.class).toBe('reset');
    expect(ran.recording.hops).toHaveLength(1);
  }
  expect(server.requests).toHaveLength(3);
});

test('the retry of a stale connection happens once only', async () => {
  const server = await startRaw((socket, _request, count) => {
    if (count === 1) {
      socket.write(OK);
      return;
    }
    socket.resetAndDestroy();
  });
  servers.push(server);
  await lab.run(call(server.url));
  const ran = await lab.run(call(server.url));
  expect(ran.recording.class).toBe('reset');
  expect(server.requests).toHaveLength(3);
});

test('Connection: close is respected', async () => {
  const server = await startHttp((_request, response) => {
    response.setHeader('connection', 'close');
    json(response, {});
  });
  servers.push(server);
  await lab.run(call(server.url));
  expect(lastHop(await lab.run(call(server.url))).phases.reused).toBe(false);
});

test('the phases of a slow server are where the time went', async () => {
  const server = await startRaw((socket) => {
    setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab'), 120);
    setTimeout(() => socket.write('cd'), 320);
  });
  servers.push(server);
  const { phases } = lastHop(await lab.run(call(server.url)));
  expect(phases.wait).toBeGreaterThan(100);
  expect(phases.download).toBeGreaterThan(150);
});

test('many runs keep connections, timers and memory flat', async () => {
  const server = await startHttp((_request, response) =>
    json(response, { order: 'SO-1042', items: [1, 2, 3] }),
  );
  servers.push(server);
  await lab.secret('token', 'canary-many-runs');
  const parts = {
    ...call(server.url, 'GET', { auth: { kind: 'bearer', token: '{{secret.token}}' } }),
    outputs: [{ name: 'order', path: '$.order' }],
  };
  const batch = async (runs: number): Promise<number> => {
    for (let done = 0; done < runs; done += 20) {
      await Promise.all(Array.from({ length: 20 }, () => lab.run(parts, { keepBody: false })));
      lab.recordings.length = 0;
    }
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  await batch(300);
  const afterFew = await batch(100);
  const afterMany = await batch(1000);
  expect(server.taken()).toBeLessThanOrEqual(20);
  expect(server.open()).toBeLessThanOrEqual(20);
  expect(timers()).toBeLessThanOrEqual(before);
  // 1,000 recordings kept would be far more; garbage that is not collected yet stays below.
  expect(afterMany - afterFew).toBeLessThan(60 * 2 ** 20);
});

test('connections beyond what is kept are closed at once', async () => {
  const server = await startHttp((_request, response) => setTimeout(() => json(response, {}), 20));
  servers.push(server);
  await Promise.all(Array.from({ length: 200 }, () => lab.run(call(server.url))));
  expect(server.taken()).toBeLessThanOrEqual(200);
  await vi.waitFor(() => expect(server.open()).toBeLessThanOrEqual(32));
});
