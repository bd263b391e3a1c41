import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';
import { type Lab, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';

const SECRET = 'canary client:secret/+%';

let lab: Lab;
let before: number;
let api: HttpServer;
let issuer: HttpServer;
/** What the issuer answers next; by default a new token that lives an hour. */
let issue: ((count: number) => { status: number; body: unknown }) | null;
let valid: (token: string) => boolean;

beforeEach(async () => {
  issue = null;
  valid = () => true;
  issuer = await startHttp((_request, response) => {
    const count = issuer.seen.length;
    const { status, body } = issue?.(count) ?? {
      status: 200,
      body: {
        access_token: `issued-token-${count}`,
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: 'refresh-canary',
      },
    };
    json(response, body, status);
  });
  api = await startHttp((request, response) => {
    const token = String(request.headers['authorization']).replace('Bearer ', '');
    if (valid(token)) json(response, { echo: request.headers['authorization'] });
    else json(response, { error: 'invalid_token', token }, 401);
  });
  lab = openLab();
  await lab.secret('client', SECRET);
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [api, issuer], () => lab.close());
  await Promise.all([api.close(), issuer.close()]);
});

const parts = (more: Record<string, unknown> = {}, method = 'GET') => ({
  request: {
    method,
    url: `${api.url}/orders`,
    timeoutMs: 30_000,
    auth: {
      kind: 'oauth2',
      tokenUrl: `${issuer.url}/token`,
      clientId: 'agent id',
      clientSecret: '{{secret.client}}',
      scope: 'orders:read',
      ...more,
    },
  },
});

test('the token is fetched, used, kept, and never seen', async () => {
  const first = await lab.run(parts());
  expect(first.recording.hops.map(({ kind, status }) => [kind, status])).toEqual([
    ['token', 200],
    ['request', 200],
  ]);
  const second = await lab.run(parts());
  expect(second.recording.hops.map(({ kind }) => kind)).toEqual(['request']);
  expect(issuer.seen).toHaveLength(1);
  const [asked] = issuer.seen;
  expect(new URLSearchParams(asked?.body).get('grant_type')).toBe('client_credentials');
  expect(new URLSearchParams(asked?.body).get('scope')).toBe('orders:read');
  const pair = Buffer.from(String(asked?.headers['authorization']).slice(6), 'base64').toString();
  expect(pair).toBe(`agent+id:${new URLSearchParams([['', SECRET]]).toString().slice(1)}`);
  expect(api.seen[1]?.headers['authorization']).toBe('Bearer issued-token-1');
  for (const ran of [first, second]) {
    expect(JSON.stringify(ran)).not.toMatch(/issued-token|refresh-canary|canary client/);
    expect(ran.recording.told).toBe('{"echo":"Bearer {{secret.oauth2}}"}');
  }
});

test('credentials in the body, with further parameters', async () => {
  await lab.run(parts({ send: 'body', params: [{ name: 'audience', value: 'https://api.example.com/' }] }));
  const sent = new URLSearchParams(issuer.seen[0]?.body);
  expect(Object.fromEntries(sent)).toMatchObject({
    client_id: 'agent id',
    client_secret: SECRET,
    audience: 'https://api.example.com/',
  });
  expect(issuer.seen[0]?.headers['authorization']).toBeUndefined();
  expect(JSON.stringify(lab.recordings)).not.toContain('canary');
});

test('a kept token that is refused is fetched anew, once', async () => {
  await lab.run(parts());
  valid = (token) => token === 'issued-token-2';
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('ok');
  expect(ran.recording.hops.map(({ kind, status }) => [kind, status])).toEqual([
    ['request', 401],
    ['token', 200],
    ['retry', 200],
  ]);
  expect(JSON.stringify(ran)).not.toMatch(/issued-token/);
});

test('a fresh token that is refused is an answer', async () => {
  valid = () => false;
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('http-401');
  expect(issuer.seen).toHaveLength(1);
  const again = await lab.run(parts());
  expect(again.recording.class).toBe('http-401');
  expect(issuer.seen).toHaveLength(2);
  expect(api.seen).toHaveLength(3);
});

test('a token is not kept beyond its time, or when its time is not said', async () => {
  issue = (count) => ({ status: 200, body: { access_token: `short-lived-${count}`, expires_in: 5 } });
  await lab.run(parts());
  issue = (count) => ({ status: 200, body: { access_token: `unknown-time-${count}` } });
  await lab.run(parts());
  await lab.run(parts());
  expect(issuer.seen).toHaveLength(3);
});

test.each([
  [
    401,
    { error: 'invalid_client', error_description: 'Wrong secret' },
    /with 401: invalid_client, Wrong secret/,
  ],
  [200, { token: 'x' }, /no access_token/],
  [500, 'broken', /with 500/],
])('%i of the token endpoint', async (status, body, sentence) => {
  issue = () => ({ status, body });
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('oauth-token');
  expect(ran.recording.failure?.message).toMatch(sentence);
  expect(ran.recording.hops.map(({ kind }) => kind)).toEqual(['token']);
  expect(api.taken()).toBe(0);
});

test('a token endpoint that cannot be reached', async () => {
  await issuer.close();
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('oauth-token');
  expect(ran.recording.failure?.message).toMatch(/No token could be fetched\. .* refused the connection/);
});

test('a client secret that is not bound to the API itself gives its token to nobody', async () => {
  await lab.secret('client', SECRET, [`127.0.0.1:${issuer.port}`]);
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('secret-host');
  expect(ran.recording.failure?.message).toContain(`127.0.0.1:${api.port}`);
  expect(issuer.taken()).toBe(0);
});

test('a redirect of the API to another host does not take the token along', async () => {
  const other = await startHttp((_request, response) => json(response, {}));
  await api.close();
  api = await startHttp((_request, response) =>
    response.writeHead(307, { location: `${other.url}/x` }).end(),
  );
  const ran = await lab.run(parts());
  expect(ran.recording.class).toBe('ok');
  expect(JSON.stringify(other.seen)).not.toContain('issued-token');
  await other.close();
});
