import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';
import { type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';

const SECRET = 'canary-redirect-7f3a';

let lab: Lab;
let before: number;
let origin: HttpServer;
/** Another port is another host, as for cookies it would not be, but for credentials it must. */
let other: HttpServer;
let answer: (url: string) => { status: number; location?: string } | null;

beforeEach(async () => {
  answer = () => null;
  const serve = () =>
    startHttp((request, response) => {
      const redirect = answer(request.url);
      if (redirect === null) {
        json(response, { method: request.method, url: request.url, body: request.body });
        return;
      }
      response.writeHead(
        redirect.status,
        redirect.location === undefined ? {} : { location: redirect.location },
      );
      response.end('moved');
    });
  [origin, other] = [await serve(), await serve()];
  lab = openLab();
  await lab.secret('api-key', SECRET);
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [origin, other], () => lab.close());
  await Promise.all([origin.close(), other.close()]);
});

const withSecrets = (method: string, url: string) => ({
  request: {
    method,
    url,
    timeoutMs: 30_000,
    headers: [
      { name: 'X-Custom', value: 'kept' },
      { name: 'X-Token', value: 'v1.{{secret.api-key}}' },
      { name: 'Cookie', value: 'session=abc' },
    ],
    auth: { kind: 'bearer', token: '{{secret.api-key}}' },
    ...(method === 'GET' || method === 'HEAD'
      ? {}
      : { body: { kind: 'json', text: '{ "key": "{{secret.api-key}}", "kept": 1 }' } }),
  },
});

describe.each([
  [301, 'GET', 'GET'],
  [301, 'POST', 'GET'],
  [301, 'PUT', 'PUT'],
  [302, 'GET', 'GET'],
  [302, 'POST', 'GET'],
  [302, 'DELETE', 'DELETE'],
  [303, 'GET', 'GET'],
  [303, 'HEAD', 'HEAD'],
  [303, 'POST', 'GET'],
  [303, 'PUT', 'GET'],
  [307, 'GET', 'GET'],
  [307, 'POST', 'POST'],
  [308, 'POST', 'POST'],
  [308, 'PATCH', 'PATCH'],
])('%i of a %s', (status, method, becomes) => {
  test('within the host keeps credentials', async () => {
    answer = (url) => (url === '/from' ? { status, location: '/to' } : null);
    const ran = await lab.run(withSecrets(method, `${origin.url}/from`));
    expect(ran.recording.class).toBe('ok');
    expect(ran.recording.hops.map(({ kind, status: each }) => [kind, each])).toEqual([
      ['request', status],
      ['redirect', 200],
    ]);
    const [, second] = origin.seen;
    expect(second).toMatchObject({ method: becomes, url: '/to' });
    expect(second?.headers).toMatchObject({
      authorization: `Bearer ${SECRET}`,
      'x-token': `v1.${SECRET}`,
      cookie: 'session=abc',
      'x-custom': 'kept',
    });
    const keepsBody = becomes === method && method !== 'GET' && method !== 'HEAD';
    expect(second?.body).toBe(keepsBody ? `{ "key": "${SECRET}", "kept": 1 }` : '');
    expect(second?.headers['content-type']).toBe(keepsBody ? 'application/json' : undefined);
    expect(lastHop(ran).dropped).toEqual([]);
    expect(JSON.stringify(ran)).not.toContain(SECRET);
  });

  test('to another host drops every credential', async () => {
    answer = (url) => (url === '/from' ? { status, location: `${other.url}/to` } : null);
    const ran = await lab.run(withSecrets(method, `${origin.url}/from`));
    expect(ran.recording.class).toBe('ok');
    const [second] = other.seen;
    expect(second).toMatchObject({ method: becomes, url: '/to' });
    expect(second?.headers['host']).toBe(`127.0.0.1:${other.port}`);
    expect(second?.headers).toMatchObject({ 'x-custom': 'kept' });
    for (const name of ['authorization', 'x-token', 'cookie']) expect(second?.headers[name]).toBeUndefined();
    expect(JSON.stringify(second)).not.toContain(SECRET);
    const keepsBody = becomes === method && method !== 'GET' && method !== 'HEAD';
    expect(second?.body).toBe(keepsBody ? '{ "key": "", "kept": 1 }' : '');
    expect(lastHop(ran).dropped).toEqual(expect.arrayContaining(['Authorization', 'Cookie', 'X-Token']));
    if (keepsBody) expect(lastHop(ran).dropped).toContain('body {{secret.api-key}}');
    expect(JSON.stringify(ran)).not.toContain(SECRET);
  });
});

const get = (url: string, more: Record<string, unknown> = {}) => ({
  request: { method: 'GET', url, ...more },
});

test('a relative, a scheme-relative and a query-only address', async () => {
  const steps: Record<string, string> = {
    '/a/b': '../c?x=1#fragment',
    '/c?x=1': `//127.0.0.1:${origin.port}/d`,
    '/d': '?y=2',
  };
  answer = (url) => (steps[url] === undefined ? null : { status: 302, location: steps[url] });
  await lab.run(get(`${origin.url}/a/b`));
  expect(origin.seen.map(({ url }) => url)).toEqual(['/a/b', '/c?x=1', '/d', '/d?y=2']);
});

test('credentials stay dropped when the way leads back', async () => {
  answer = (url) => {
    if (url === '/from') return { status: 307, location: `${other.url}/between` };
    return url === '/between' ? { status: 307, location: `${origin.url}/to` } : null;
  };
  await lab.run(withSecrets('POST', `${origin.url}/from`));
  expect(origin.seen[1]?.url).toBe('/to');
  expect(origin.seen[1]?.headers['authorization']).toBeUndefined();
  expect(JSON.stringify(origin.seen[1])).not.toContain(SECRET);
});

test('a secret that the server copied into the address of another host is taken out', async () => {
  answer = (url) =>
    url.startsWith('/from') ? { status: 302, location: `${other.url}/to?key=${SECRET}&page=2` } : null;
  const ran = await lab.run(
    get(`${origin.url}/from`, { auth: { kind: 'query', name: 'key', value: '{{secret.api-key}}' } }),
  );
  expect(other.seen.map(({ url }) => url)).toEqual(['/to?page=2']);
  expect(lastHop(ran).dropped).toEqual(['query key']);
  expect(ran.recording.hops[0]?.responseHeaders).toContainEqual({
    name: 'location',
    value: `${other.url}/to?key={{secret.api-key}}&page=2`,
  });
  expect(JSON.stringify(ran)).not.toContain(SECRET);
});

test('a secret within the path of another host is not followed', async () => {
  answer = (url) => (url.startsWith('/from') ? { status: 302, location: `${other.url}/${SECRET}/to` } : null);
  const ran = await lab.run(
    get(`${origin.url}/from`, { auth: { kind: 'bearer', token: '{{secret.api-key}}' } }),
  );
  expect(ran.recording.class).toBe('secret-host');
  expect(ran.recording.failure?.message).toMatch(/was not followed/);
  expect(other.taken()).toBe(0);
  expect(JSON.stringify(ran)).not.toContain(SECRET);
});

test.each([
  ['no address', undefined, /without saying where to/],
  ['an address of another scheme', 'ftp://files.example.com/', /cannot be called/],
  ['a script', 'javascript:alert(1)', /cannot be called/],
  ['a broken address', 'http://[::1', /cannot be called/],
])('a redirect with %s', async (_what, location, sentence) => {
  answer = () => ({ status: 302, ...(location !== undefined && { location }) });
  const ran = await lab.run(get(`${origin.url}/a`));
  expect(ran.recording.class).toBe('bad-redirect');
  expect(ran.recording.failure?.message).toMatch(sentence);
  expect(ran.recording.hops).toHaveLength(1);
});

test.each([300, 304])('%i is an answer, not a redirect', async (status) => {
  answer = () => ({ status, location: '/to' });
  const ran = await lab.run(get(`${origin.url}/a`));
  expect(ran.recording.class).toBe(`http-${status}`);
  expect(ran.recording.hops).toHaveLength(1);
});

test('a redirect is the answer when the document says not to follow', async () => {
  answer = () => ({ status: 302, location: '/to' });
  const ran = await lab.run(get(`${origin.url}/a`, { followRedirects: false }));
  expect(ran.recording.class).toBe('http-302');
  expect(origin.seen).toHaveLength(1);
});

test('a login in the address of the other host is not sent', async () => {
  answer = (url) =>
    url === '/from' ? { status: 302, location: `http://eve:pass@127.0.0.1:${other.port}/to` } : null;
  await lab.run(get(`${origin.url}/from`));
  expect(other.seen[0]?.headers['authorization']).toBeUndefined();
});
