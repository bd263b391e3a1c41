import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type TlsOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSender } from '@services/requests/send.js';
import { type Authority, type Identity, makeAuthority } from '../../support/servers/certificates.js';
import { listen, type TestServer } from '../../support/servers/connections.js';
import { json, startHttp } from '../../support/servers/http.js';
import { type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';

let folder: string;
let authority: Authority;
let stranger: Authority;
let client: Identity;
let strangersClient: Identity;
let lab: Lab;
let before: number;
const servers: TestServer[] = [];

const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-tls-'));
  [authority, stranger] = await Promise.all([makeAuthority('Test authority'), makeAuthority('Stranger')]);
  client = await authority.issue({ names: ['client.example.com'], client: true });
  strangersClient = await stranger.issue({ names: ['client.example.com'], client: true });
  await writeFile(file('ca.pem'), authority.cert);
  for (const [name, identity] of [
    ['client', client],
    ['stranger', strangersClient],
  ] as const) {
    await writeFile(file(`${name}.pem`), identity.cert);
    await writeFile(file(`${name}.key`), identity.key);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  lab = openLab({ tls: { ca: [file('ca.pem')] } });
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, servers, () => lab.close());
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function secure(identity: Identity, more: TlsOptions = {}) {
  const server = await startHttp((_request, response) => json(response, { secure: true }), {
    cert: identity.cert,
    key: identity.key,
    ...more,
  });
  servers.push(server);
  return server;
}

const run = (url: string) => lab.run({ request: { method: 'GET', url, timeoutMs: 30_000 } });

test('a certificate of an authority that was added as a file', async () => {
  const server = await secure(await authority.issue({}));
  const ran = await run(server.url);
  expect(ran.recording.class).toBe('ok');
  const { tls, phases } = lastHop(ran);
  expect(tls).toMatchObject({
    protocol: 'TLSv1.3',
    subject: '127.0.0.1',
    issuer: 'Test authority',
    names: ['127.0.0.1', 'localhost'],
  });
  expect(Date.parse(tls?.validTo ?? '')).toBeGreaterThan(Date.now());
  expect(phases.tls).toBeGreaterThan(0);
});

test('by name, with the DNS phase', async () => {
  const server = await secure(await authority.issue({}));
  const ran = await run(`https://localhost:${server.port}/`);
  expect(ran.recording.class).toBe('ok');
  expect(lastHop(ran).phases.dns).not.toBeNull();
});

test('a chain that ends in an unknown root', async () => {
  const leaf = await stranger.issue({});
  const server = await secure({ cert: `${leaf.cert}\n${stranger.cert}`, key: leaf.key });
  expect((await run(server.url)).recording.class).toBe('tls-untrusted');
});

test('without the file the authority is not trusted', async () => {
  await lab.close();
  lab = openLab();
  const server = await secure(await authority.issue({}));
  expect((await run(server.url)).recording.class).toBe('tls-untrusted');
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'a client certificate that is asked for, in %s',
  async (version) => {
    const server = await secure(await authority.issue({}), {
      requestCert: true,
      rejectUnauthorized: true,
      ca: authority.cert,
      minVersion: version,
      maxVersion: version,
    });
    const without = await run(server.url);
    expect(without.recording.class).toMatch(
      version === 'TLSv1.2' ? /^tls-client-certificate$/ : /^(tls-client-certificate|reset)$/,
    );
    expect(without.recording.failure?.hint).toMatch(/client certificate/);
    await lab.close();
    lab = openLab({
      tls: { ca: [file('ca.pem')], certificate: file('client.pem'), key: file('client.key') },
    });
    expect((await run(server.url)).recording.class).toBe('ok');
    await lab.close();
    lab = openLab({
      tls: { ca: [file('ca.pem')], certificate: file('stranger.pem'), key: file('stranger.key') },
    });
    const refused = await run(server.url);
    // In TLS 1.3 the server says no after the handshake, and its closing can overtake its alert.
    expect(['tls-client-certificate', 'reset']).toContain(refused.recording.class);
    expect(refused.recording.failure?.hint).toMatch(/client certificate/);
    expect(server.seen).toHaveLength(1);
  },
);

test('http on a TLS port, and https on a plain port', async () => {
  const server = await secure(await authority.issue({}));
  const plain = await run(server.url.replace('https:', 'http:'));
  expect(['bad-http', 'reset']).toContain(plain.recording.class);
  const open = await startHttp((_request, response) => json(response, {}));
  servers.push(open);
  const ran = await run(open.url.replace('http:', 'https:'));
  expect(ran.recording.class).toBe('tls-failed');
  expect(ran.recording.failure?.message).toMatch(/does not speak TLS/);
});

test('a server that only speaks an old protocol', async () => {
  const identity = await authority.issue({});
  const server = await listen(
    createServer({ ...identity, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  );
  servers.push(server);
  const ran = await run(`https://127.0.0.1:${server.port}/`);
  expect(ran.recording.class).toBe('tls-failed');
});

test('a redirect from https to http drops credentials', async () => {
  const plain = await startHttp((_request, response) => json(response, {}));
  servers.push(plain);
  const identity = await authority.issue({});
  const server = await startHttp(
    (_request, response) => response.writeHead(307, { location: `${plain.url}/down` }).end(),
    { ...identity },
  );
  servers.push(server);
  await lab.secret('token', 'canary-downgrade');
  const ran = await lab.run({
    request: { method: 'GET', url: server.url, auth: { kind: 'bearer', token: '{{secret.token}}' } },
  });
  expect(lastHop(ran).dropped).toEqual(['Authorization']);
  expect(JSON.stringify(plain.seen)).not.toContain('canary-downgrade');
});

test('certificate files that cannot be used are named when the sender opens', () => {
  expect(() => createSender({ tls: { ca: [file('missing.pem')] } })).toThrow(/missing\.pem/);
  expect(() => createSender({ tls: { certificate: file('client.pem'), key: file('stranger.key') } })).toThrow(
    /client certificate cannot be used .*: the key belongs to another certificate/,
  );
});

test('the test servers really need what they ask for', async () => {
  const server = await secure(await authority.issue({}));
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
    const socket = connect({ port: server.port, host: '127.0.0.1' });
    socket.on('error', resolve);
  });
  expect(error.code).toMatch(/UNABLE_TO|SELF_SIGNED/);
});
