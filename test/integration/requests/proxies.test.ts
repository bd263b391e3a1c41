import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proxyFromVariables } from '@services/requests/wire/proxy.js';
import { makeAuthority } from '../../support/servers/certificates.js';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';
import { type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { type ProxyServer, startProxy } from '../../support/servers/proxy.js';

const PASSWORD = 'canary-proxy-password';

let folder: string;
let lab: Lab;
let before: number;
let plain: HttpServer;
let secure: HttpServer;
let proxy: ProxyServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-proxy-'));
  const authority = await makeAuthority('Behind the proxy');
  await writeFile(join(folder, 'ca.pem'), authority.cert);
  plain = await startHttp((request, response) => json(response, { headers: request.headers }));
  secure = await startHttp(
    (_request, response) => json(response, { secure: true }),
    await authority.issue({ names: ['api.example.test'] }),
  );
  proxy = await startProxy(`agent:${PASSWORD}`);
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [plain, secure, proxy], () => lab.close());
  await Promise.all([plain.close(), secure.close(), proxy.close()]);
  await rm(folder, { recursive: true, force: true });
});

function through(variables: Record<string, string>): void {
  lab = openLab({ proxy: proxyFromVariables(variables), tls: { ca: [join(folder, 'ca.pem')] } });
}

const get = (url: string) => lab.run({ request: { method: 'GET', url, timeoutMs: 30_000 } });
const login = (): string => `http://agent:${PASSWORD}@127.0.0.1:${proxy.port}`;

test('http is asked for by its whole URL, with the credentials of the proxy', async () => {
  through({ HTTP_PROXY: login() });
  const ran = await get(`http://api.example.test:${plain.port}/a?b=1`);
  expect(ran.recording.class).toBe('ok');
  expect(proxy.asked.map(({ line }) => line)).toEqual([`GET http://api.example.test:${plain.port}/a?b=1`]);
  expect(plain.seen[0]?.headers['host']).toBe(`api.example.test:${plain.port}`);
  expect(lastHop(ran).requestHeaders).toContainEqual(
    expect.objectContaining({ name: 'Proxy-Authorization', auto: true }),
  );
  expect(JSON.stringify(ran)).not.toContain(PASSWORD);
  expect(JSON.stringify(ran)).not.toContain(Buffer.from(`agent:${PASSWORD}`).toString('base64'));
});

test('https goes through a tunnel, and its certificate is checked', async () => {
  through({ https_proxy: login() });
  const ran = await get(`https://api.example.test:${secure.port}/`);
  expect(ran.recording.class).toBe('ok');
  expect(proxy.asked.map(({ line }) => line)).toEqual([`CONNECT api.example.test:${secure.port}`]);
  expect(lastHop(ran).tls).toMatchObject({ issuer: 'Behind the proxy' });
  const wrong = await get(`https://other.example.test:${secure.port}/`);
  expect(wrong.recording.class).toBe('tls-name');
});

test('a proxy that wants other credentials', async () => {
  through({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
  const ran = await get(`https://api.example.test:${secure.port}/`);
  expect(ran.recording.class).toBe('proxy');
  expect(ran.recording.failure?.message).toMatch(/answered 407 when asked for api\.example\.test/);
  expect(ran.recording.failure?.hint).toMatch(/user name and password/);
});

test('a proxy that is not there', async () => {
  await proxy.close();
  through({ ALL_PROXY: `127.0.0.1:${proxy.port}` });
  const ran = await get(`http://api.example.test:${plain.port}/`);
  expect(ran.recording.class).toBe('proxy');
  expect(ran.recording.failure?.message).toMatch(/cannot be reached \(ECONNREFUSED\)/);
});

test('this machine is never asked for through a proxy', async () => {
  through({ HTTP_PROXY: login() });
  const ran = await get(plain.url);
  expect(ran.recording.class).toBe('ok');
  expect(proxy.asked).toEqual([]);
});

test('NO_PROXY', async () => {
  through({ HTTP_PROXY: login(), NO_PROXY: 'example.test' });
  const ran = await get(`http://api.example.test:${plain.port}/`);
  expect(ran.recording.class).toBe('dns');
  expect(proxy.asked).toEqual([]);
});
