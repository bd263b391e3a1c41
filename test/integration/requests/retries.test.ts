import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';
import { type Lab, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';

let lab: Lab;
let before: number;
let server: HttpServer;
let statuses: number[];
let headers: Record<string, string>;

beforeEach(async () => {
  headers = {};
  server = await startHttp((_request, response) => {
    const status = statuses[server.seen.length - 1] ?? 200;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    json(response, {}, status);
  });
  lab = openLab();
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [server], () => lab.close());
  await server.close();
});

const run = (retry: unknown, method = 'GET', more: Record<string, unknown> = {}) =>
  lab.run({ request: { method, url: server.url, timeoutMs: 30_000, ...(retry ? { retry } : {}), ...more } });

test.each(['GET', 'POST', 'DELETE'])('without a rule %s is sent once', async (method) => {
  statuses = [503, 503];
  const ran = await run(null, method);
  expect(ran.recording.class).toBe('http-503');
  expect(server.seen).toHaveLength(1);
});

test('as often as the document says, until it works', async () => {
  statuses = [500, 429, 200];
  const ran = await run({ times: 5, afterMs: 1 }, 'POST');
  expect(ran.recording.class).toBe('ok');
  expect(ran.recording.hops.map(({ kind, status }) => [kind, status])).toEqual([
    ['request', 500],
    ['retry', 429],
    ['retry', 200],
  ]);
});

test('and no more often', async () => {
  statuses = [500, 500, 500, 500];
  const ran = await run({ times: 2, afterMs: 1 });
  expect(ran.recording.class).toBe('http-500');
  expect(server.seen).toHaveLength(3);
});

test('never for the statuses it excepts', async () => {
  statuses = [409, 200];
  const ran = await run({ times: 2, afterMs: 1, except: [400, 409] });
  expect(ran.recording.class).toBe('http-409');
  expect(server.seen).toHaveLength(1);
});

test('growing exponentially', async () => {
  statuses = [500, 500, 500, 200];
  const ran = await run({ times: 3, afterMs: 40, growth: 'exponential' });
  expect(ran.recording.class).toBe('ok');
  // 40 + 80 + 160
  expect(ran.recording.durationMs).toBeGreaterThanOrEqual(270);
});

test('Retry-After is obeyed when it is longer', async () => {
  statuses = [503, 200];
  headers = { 'retry-after': '1' };
  const ran = await run({ times: 1, afterMs: 1 });
  expect(ran.recording.class).toBe('ok');
  expect(ran.recording.durationMs).toBeGreaterThanOrEqual(990);
});

test('Retry-After beyond half of the limit is not waited for: the answer stands', async () => {
  statuses = [429, 200];
  headers = { 'retry-after': '16' };
  const ran = await run({ times: 1, afterMs: 1 });
  expect(ran.recording.class).toBe('http-429');
  expect(ran.recording.failure?.message).toMatch(/16/);
  expect(server.seen).toHaveLength(1);
});

test('what Retry-After takes is taken from the limit of the attempt', async () => {
  await server.close();
  server = await startHttp((_request, response) => {
    if (server.seen.length === 1) response.writeHead(503, { 'retry-after': '1' }).end('{}');
  });
  const ran = await run({ times: 1, afterMs: 1 }, 'GET', { timeoutMs: 4000 });
  expect(ran.recording.failure).toMatchObject({
    class: 'timeout-first-byte',
    message: expect.stringMatching(/within 3001 ms/),
  });
});

test('a connection that fails is tried again', async () => {
  await server.close();
  const ran = await run({ times: 2, afterMs: 1 });
  expect(ran.recording.class).toBe('refused');
  expect(ran.recording.hops.map(({ kind }) => kind)).toEqual(['request', 'retry', 'retry']);
});

test('each attempt has the whole limit for itself', async () => {
  await server.close();
  server = await startHttp((_request, response) => {
    if (server.seen.length === 2) json(response, {});
  });
  const ran = await run({ times: 2, afterMs: 1 }, 'GET', { timeoutMs: 2000 });
  expect(ran.recording.class).toBe('ok');
  expect(ran.recording.hops[0]?.failure?.class).toBe('timeout-first-byte');
});

test('cancelling ends the waiting at once', async () => {
  statuses = [500, 200];
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 60);
  const ran = await lab.run(
    { request: { method: 'GET', url: server.url, retry: { times: 1, afterMs: 30_000 } } },
    { signal: cancel.signal },
  );
  expect(ran.recording.class).toBe('aborted');
  expect(ran.recording.durationMs).toBeLessThan(10_000);
  expect(ran.recording.hops).toHaveLength(1);
});

test('what cannot change is not tried again', async () => {
  const ran = await run({ times: 3, afterMs: 1 }, 'GET', {
    auth: { kind: 'bearer', token: '{{secret.none}}' },
  });
  expect(ran.recording.class).toBe('secret-missing');
  expect(server.taken()).toBe(0);
});
