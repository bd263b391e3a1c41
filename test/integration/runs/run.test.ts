import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBodies } from '@services/bodies/open.js';
import { createSender } from '@services/requests/send.js';
import { createRunner } from '@services/runs/run.js';
import { memorySecrets } from '@services/secrets/memory.js';
import type { SecretStore } from '@services/secrets/store.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues } from '@shared/template/resolve.js';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';
import { actionFrom, type Lab, openLab } from '../../support/servers/lab.js';

let lab: Lab;
let server: HttpServer;

beforeEach(async () => {
  lab = openLab();
  server = await startHttp((request, response) =>
    json(response, { path: request.url, authorization: request.headers['authorization'] ?? null, id: 'T-1' }),
  );
});

afterEach(async () => {
  await lab.close();
  await server.close();
});

const parts = () => ({
  parameters: [{ name: 'order_no', type: 'string', description: 'The order', example: 'SO-1042' }],
  request: {
    method: 'GET',
    url: `${server.url}/orders/{{order_no}}`,
    auth: { kind: 'bearer', token: '{{secret.token}}' },
  },
  outputs: [{ name: 'id', path: '$.id' }],
});

test('the recording says what ran, with what, from where, and what came of it', async () => {
  await lab.secret('token', 'canary-recording');
  const { recording, body, outputs } = await lab.run(parts(), {
    given: { order_no: 'SO-7' },
    origin: 'case',
    caseName: 'known order',
    platform: 'mcp',
    conversationId: 'c-1',
  });
  expect(recording.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(recording).toMatchObject({
    action: { id: 'lab', name: 'Lab' },
    caseName: 'known order',
    platform: 'mcp',
    conversationId: 'c-1',
    environment: null,
    origin: 'case',
    documentHash: createHash('sha256').update(JSON.stringify(parts())).digest('hex'),
    class: 'ok',
    failure: null,
    outputs: [{ name: 'id', path: '$.id', json: '"T-1"' }],
    reachedConversation: 'unknown',
    replayOf: null,
    importId: null,
    findings: [],
    masked: false,
  });
  expect(new Date(recording.at).toISOString()).toBe(recording.at);
  expect(recording.values).toEqual([
    { ref: 'order_no', source: 'parameter', origin: 'given', json: '"SO-7"' },
    { ref: 'secret.token', source: 'secret', origin: 'secret', json: null },
  ]);
  expect(recording.told).toContain('"Bearer {{secret.token}}"');
  expect(outputs).toEqual(recording.outputs);
  expect(body).toMatchObject({ kind: 'json' });
  expect(lab.recordings).toEqual([recording]);
});

test('what was recorded can be sent again, with the secrets of today', async () => {
  await lab.secret('token', 'canary-before');
  const { recording } = await lab.run(parts());
  await lab.secret('token', 'canary-after');
  const request = JSON.parse(JSON.stringify(recording.request)) as NonNullable<typeof recording.request>;
  const again = await lab.run(parts(), { request, origin: 'replay' });
  expect(again.recording).toMatchObject({ class: 'ok', origin: 'replay' });
  expect(server.seen.map(({ url, headers }) => [url, headers['authorization']])).toEqual([
    ['/orders/SO-1042', 'Bearer canary-before'],
    ['/orders/SO-1042', 'Bearer canary-after'],
  ]);
});

test("an environment's own entry comes first, by the name the environment gives it", async () => {
  const environment = resolveEnvironment(
    [{ actionbench: '1', name: 'staging', secrets: { token: 'token-staging' } }],
    'staging',
  );
  await lab.secrets.set('token-staging', { value: 'canary-all', hosts: ['127.0.0.1'] }, null);
  await lab.secrets.set('token-staging', { value: 'canary-staging', hosts: ['127.0.0.1'] }, 'staging');
  const action = actionFrom(parts());
  const { recording } = await lab.run(parts(), {
    environment,
    values: resolveValues(action, { environment, use: 'panel' }),
  });
  expect(recording).toMatchObject({ class: 'ok', environment: 'staging' });
  expect(server.seen[0]?.headers['authorization']).toBe('Bearer canary-staging');
  expect(JSON.stringify(recording)).not.toContain('canary');
});

test('a body that is not kept is let go of', async () => {
  await lab.secret('token', 'canary-body');
  const kept = await lab.run(parts());
  const passed = await lab.run(parts(), { keepBody: false });
  expect(passed.body).toBeNull();
  expect(passed.recording.outputs).toEqual(kept.recording.outputs);
  expect((await lab.bodies.text(kept.body?.id ?? '', 0, 1000)).text).not.toContain('canary');
});

test('a log that cannot be written is told, and the run is done all the same', async () => {
  const bodies = openBodies();
  const sender = createSender();
  const [onLogged, onLogFailure] = [vi.fn(), vi.fn()];
  const runner = createRunner({
    sender,
    secrets: memorySecrets(),
    bodies,
    logs: { append: () => Promise.reject(new Error('disk full')) },
    onLogged,
    onLogFailure,
  });
  const action = actionFrom({ request: { method: 'GET', url: server.url } });
  const ran = await runner.run({
    action,
    documentText: null,
    values: resolveValues(action, { environment: null, use: 'panel' }),
    environment: null,
    origin: 'once',
    keepBody: false,
    signal: new AbortController().signal,
  });
  await runner.settled();
  expect(ran.recording).toMatchObject({ class: 'ok', documentHash: null });
  expect(onLogged).not.toHaveBeenCalled();
  expect(onLogFailure).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.stringContaining('disk full') }),
  );
  sender.close();
  await bodies.end();
});

test('a secret that cannot be read because the keychain is locked says so', async () => {
  const bodies = openBodies();
  const sender = createSender();
  const locked: SecretStore = {
    ...memorySecrets(),
    state: () => Promise.resolve({ state: 'locked', reason: 'The keychain is locked.', hint: 'Unlock it.' }),
  };
  const runner = createRunner({ sender, secrets: locked, bodies, logs: null });
  const action = actionFrom(parts());
  const { recording } = await runner.run({
    action,
    documentText: null,
    values: resolveValues(action, { environment: null, use: 'panel' }),
    environment: null,
    origin: 'panel',
    keepBody: false,
    signal: new AbortController().signal,
  });
  expect(recording.class).toBe('secret-missing');
  expect(recording.failure?.message).toMatch(/The keychain is locked\./);
  expect(recording.failure?.hint).toMatch(/^Unlock it\./);
  sender.close();
  await bodies.end();
});
