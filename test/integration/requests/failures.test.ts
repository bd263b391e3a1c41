import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ran } from '@services/runs/input.js';
import type { TestServer } from '../../support/servers/connections.js';
import { actionFrom, type Lab, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { startRaw } from '../../support/servers/raw.js';

/** What stands beside the table of situations: hints, and what no server sees. */
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
  request: { method: 'GET', url, timeoutMs: 30_000, ...more },
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

test('a port where nothing listens', async () => {
  const server = await raw(() => undefined);
  await server.close();
  const ran = await lab.run(get(server.url));
  expectFailure(ran, 'refused', new RegExp(`127\\.0\\.0\\.1:${server.port} refused the connection`));
  expect(ran.recording.failure?.hint).toMatch(/mock/);
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
