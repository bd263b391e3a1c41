import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Socket } from 'node:net';
import type { TestServer } from '../../support/servers/connections.js';
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

async function answering(answer: string | ((socket: Socket) => void)) {
  const server = await startRaw((socket) => {
    if (typeof answer === 'string') socket.write(Buffer.from(answer, 'utf8'));
    else answer(socket);
  });
  servers.push(server);
  return server;
}

const get = (url: string, more: Record<string, unknown> = {}) => ({
  request: { method: 'GET', url, timeoutMs: 30_000, ...more },
});

function withBody(body: string, head = 'Content-Type: application/json'): string {
  return `HTTP/1.1 200 OK\r\n${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

test('HTTP/1.0 without a length ends with the connection', async () => {
  const server = await answering((socket) =>
    socket.end('HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{"a":1}'),
  );
  const ran = await lab.run(get(server.url));
  expect(ran.recording.class).toBe('ok');
  expect(lastHop(ran)).toMatchObject({ httpVersion: '1.0', responseBody: { text: '{"a":1}', cut: false } });
});

test('numbers keep every digit in outputs, in what the agent is told, and in the recording', async () => {
  const body = '{"id":90071992547409931,"price":1.10,"huge":1e400,"zero":-0}';
  const server = await answering(withBody(body));
  const ran = await lab.run({
    ...get(server.url),
    outputs: ['id', 'price', 'huge', 'zero'].map((name) => ({ name, path: `$.${name}` })),
  });
  expect(ran.recording.outputs.map(({ json }) => json)).toEqual(['90071992547409931', '1.10', '1e400', '-0']);
  expect(ran.recording.told).toBe(body);
  expect(lastHop(ran).responseBody?.text).toBe(body);
});

test('duplicate keys, lone surrogates and a byte-order mark', async () => {
  const server = await answering(withBody('\ufeff{"a":1,"a":2,"half":"\\ud83d"}'));
  const ran = await lab.run({ ...get(server.url), outputs: [{ name: 'half', path: '$.half' }] });
  expect(ran.recording.class).toBe('ok');
  expect(ran.recording.outputs[0]?.json).toBe('"\\ud83d"');
});

test('HTML where the action picks from JSON', async () => {
  const server = await answering(withBody('<!doctype html><title>Log in</title>', 'Content-Type: text/html'));
  const ran = await lab.run({ ...get(server.url), outputs: [{ name: 'id', path: '$.id' }] });
  expect(ran.recording.class).toBe('not-json');
  expect(ran.recording.failure?.hint).toMatch(/login page/);
});

test('a 200 whose body says that it failed', async () => {
  const server = await answering(withBody('{"error":"no such order"}'));
  const ran = await lab.run({
    ...get(server.url),
    response: { failWhen: [{ path: '$.error', present: true }] },
  });
  expect(ran.recording.class).toBe('failed-body');
});

test.each([
  [400, ''],
  [401, 'helpdesk-token in the header Authorization'],
  [403, 'helpdesk-token'],
  [404, '/orders'],
  [405, ''],
  [409, ''],
  [415, ''],
  [422, ''],
  [429, '7'],
  [500, ''],
  [503, ''],
])('%i says what it means and what to look at', async (status, mentions) => {
  const body = '{"error":{"message":"told by the API","fields":["email"]}}';
  const server = await answering(
    `HTTP/1.1 ${status} X\r\nRetry-After: 7\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await lab.secret('helpdesk-token', 'canary-status-value');
  const ran = await lab.run(
    get(`${server.url}/orders`, { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } }),
  );
  expect(ran.recording.class).toBe(`http-${status}`);
  const { message, hint } = ran.recording.failure ?? { message: '', hint: '' };
  expect(message).toMatch(/[.:]/);
  expect(hint.length).toBeGreaterThan(20);
  expect(`${message} ${hint}`).toContain(mentions);
  expect(ran.recording.told).toBe(body);
});

test('a large body is kept whole for looking into, and cut in the recording', async () => {
  const body = `{"rows":[${Array.from({ length: 60_000 }, (_, at) => `{"row":${at}}`).join(',')}]}`;
  const server = await answering((socket) => socket.end(withBody(body)));
  await lab.close();
  lab = openLab({ recordedCap: 10_000 });
  const ran = await lab.run({ ...get(server.url), outputs: [{ name: 'last', path: '$.rows[-1].row' }] });
  expect(lastHop(ran).responseBody).toMatchObject({ bytes: body.length, cut: true });
  expect(lastHop(ran).responseBody?.text).toBe(body.slice(0, 10_000));
  expect(ran.body).toMatchObject({ bytes: body.length, cut: false });
  expect(ran.recording.outputs[0]?.json).toBe('59999');
});
