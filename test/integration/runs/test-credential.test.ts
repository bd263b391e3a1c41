import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCredential } from '@services/runs/test-credential.js';
import { resolveValues } from '@shared/template/resolve.js';
import { type HttpServer, json, type Seen, startHttp } from '../../support/servers/http.js';
import { actionFrom, type Lab, openLab } from '../../support/servers/lab.js';

type Answering = (request: Seen, response: ServerResponse) => void;

let lab: Lab;
let server: HttpServer;
let answering: Answering;
const asked: Seen[] = [];

beforeEach(async () => {
  lab = openLab();
  asked.length = 0;
  server = await startHttp((request, response) => {
    asked.push(request);
    answering(request, response);
  });
  await lab.secret('token', 'canary-credential');
});

afterEach(async () => {
  await lab.close();
  await server.close();
});

const bearer = { kind: 'bearer', token: '{{secret.token}}' };

function tested(auth: object, url: string | null = null) {
  const action = actionFrom({
    parameters: [{ name: 'order', type: 'string', example: 'SO-1' }],
    request: {
      method: 'POST',
      url: `${server.url}/orders/{{order}}`,
      query: [{ name: 'note', value: 'n' }],
      headers: [{ name: 'X-Audit', value: 'yes' }],
      auth,
      body: { kind: 'json', text: '{"order": {{order}}}' },
      timeoutMs: 3000,
      retry: { times: 3 },
    },
  });
  return testCredential(lab.runner, {
    action,
    documentText: null,
    values: resolveValues(action, { given: {}, environment: null, use: 'panel' }),
    environment: null,
    signal: new AbortController().signal,
    url,
  });
}

const statusFor =
  (bare: number, withCredential: number): Answering =>
  (request, response) => {
    const status = request.headers.authorization === undefined ? bare : withCredential;
    json(response, { status }, status);
  };

test('only the credential is sent, by GET, and the log has both requests without it', async () => {
  answering = statusFor(401, 200);
  expect(await tested(bearer)).toMatchObject({ verdict: 'accepted', token: null });
  expect(asked.map(({ method, url }) => [method, url])).toEqual([
    ['GET', '/orders/SO-1'],
    ['GET', '/orders/SO-1'],
  ]);
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer canary-credential']);
  expect(asked.every(({ headers }) => headers['x-audit'] === undefined)).toBe(true);
  await lab.runner.settled();
  expect(lab.recordings.map(({ origin }) => origin)).toEqual(['credential', 'credential']);
  expect(JSON.stringify(lab.recordings)).not.toContain('canary-credential');
});

test.each([
  [401, 401, 'refused', '401'],
  [200, 401, 'refused', '401'],
  [403, 403, 'refused', '403'],
  [401, 403, 'accepted', '403'],
  [401, 404, 'accepted', '404'],
  [403, 200, 'accepted', '200'],
  [200, 200, 'unknown', 'does not ask for one'],
  [404, 405, 'unknown', '405'],
  [302, 302, 'unknown', 'elsewhere'],
  [401, 503, 'unknown', '503'],
  [401, 429, 'unknown', '429'],
] as const)('without it %i, with it %i: %s', async (bare, withCredential, verdict, said) => {
  answering = statusFor(bare, withCredential);
  const told = await tested(bearer, `${server.url}/me`);
  expect(told.verdict).toBe(verdict);
  expect(told.message).toContain(said);
  expect(asked.map(({ url }) => url)).toEqual(['/me', '/me']);
});

test('a secret does not go to a host it is not bound to', async () => {
  answering = statusFor(401, 200);
  const told = await tested(bearer, server.url.replace('127.0.0.1', 'localhost'));
  expect(told.verdict).toBe('unknown');
  expect(told.message).toContain('localhost');
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('a token is fetched for OAuth, and how that went is told', async () => {
  answering = (request, response) => {
    if (request.url === '/token') json(response, { access_token: 'canary-fetched', expires_in: 60 });
    else statusFor(401, 200)(request, response);
  };
  const oauth = {
    kind: 'oauth2',
    tokenUrl: `${server.url}/token`,
    clientId: 'agent',
    clientSecret: '{{secret.token}}',
  };
  expect(await tested(oauth)).toMatchObject({ verdict: 'accepted', token: { status: 200 } });
});

test('a token that is refused is the credential’s fault', async () => {
  answering = (request, response) =>
    json(response, { error: 'invalid_client' }, request.url === '/token' ? 400 : 401);
  const told = await tested({
    kind: 'oauth2',
    tokenUrl: `${server.url}/token`,
    clientId: 'agent',
    clientSecret: '{{secret.token}}',
  });
  expect(told).toMatchObject({ verdict: 'refused', token: { status: 400 } });
  expect(told.message).toContain('invalid_client');
});

test.each([{ kind: 'body', name: 'key', value: '{{secret.token}}' }, { kind: 'none' }])(
  '$kind cannot be tested by a GET',
  async (auth) => {
    await expect(tested(auth)).rejects.toThrow(auth.kind === 'body' ? 'in the body' : 'no credential');
    expect(asked).toEqual([]);
  },
);

test('where nothing answers nothing is known', async () => {
  answering = (_, response) => response.destroy();
  expect(await tested(bearer)).toMatchObject({ verdict: 'unknown' });
});
