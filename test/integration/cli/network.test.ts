import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliDocument, copyExample, hasBuild, runJson } from '../../support/cli';
import { makeAuthority } from '../../support/servers/certificates';
import { type HttpServer, json, startHttp } from '../../support/servers/http';
import { type ProxyServer, startProxy } from '../../support/servers/proxy';

describe.skipIf(!hasBuild)('how the command line reaches the network (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  let secure: HttpServer;
  let proxy: ProxyServer;
  const once = (env: Readonly<Record<string, string>>) => {
    const asked = proxy.asked.length;
    const variables = { no_proxy: '', https_proxy: '', ...env };
    return runJson(['run', 'behind-a-proxy', '--once'], { cwd: folder, env: variables }).then((end) => ({
      ...end,
      one: (end.document as Partial<CliDocument>).cases?.[0],
      asked: proxy.asked.slice(asked).map(({ line }) => line),
    }));
  };

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    const authority = await makeAuthority('The company');
    const client = await authority.issue({ names: ['client'], client: true });
    for (const [name, text] of Object.entries({
      'ca.pem': authority.cert,
      'client.pem': client.cert,
      'client.key': client.key,
    })) {
      await writeFile(join(folder, name), text);
    }
    secure = await startHttp((_request, response) => json(response, { through: true }), {
      ...(await authority.issue({ names: ['api.example.test'] })),
      requestCert: true,
      rejectUnauthorized: true,
      ca: authority.cert,
    });
    proxy = await startProxy('agent:invented-login');
    const action = {
      actionbench: 1,
      id: 'behind-a-proxy',
      name: 'Behind a proxy',
      kind: 'http',
      request: { method: 'GET', url: `https://api.example.test:${secure.port}/` },
    };
    await writeFile(join(folder, 'actions', 'behind-a-proxy.action.yaml'), JSON.stringify(action));
  });

  afterAll(async () => {
    await Promise.all([secure.close(), proxy.close()]);
    await remove();
  });

  const login = () => `http://agent:invented-login@127.0.0.1:${proxy.port}`;
  const files = () => ({
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    ACTIONBENCH_CLIENT_CERTIFICATE: join(folder, 'client.pem'),
    ACTIONBENCH_CLIENT_KEY: join(folder, 'client.key'),
  });
  const tunnel = () => [`CONNECT api.example.test:${secure.port}`];

  it('through the proxy of the variables, with certificates by file', async () => {
    const { one, asked, code, stdout } = await once({ https_proxy: login(), ...files() });
    expect(one).toMatchObject({ ok: true, status: 200 });
    expect(asked).toEqual(tunnel());
    expect(code).toBe(0);
    expect(stdout).not.toContain('invented-login');
    const without = await once({ https_proxy: login(), NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });
    expect(without.one?.error?.hint).toMatch(/client certificate/);
    expect(without.code).toBe(1);
    const excepted = await once({ https_proxy: login(), no_proxy: 'example.test', ...files() });
    expect(excepted.asked).toEqual([]);
    expect(excepted.one).toMatchObject({ ok: false, error: { class: 'dns' } });
  });

  it('by the settings that the window keeps, unless a variable names a proxy', async () => {
    const settings = {
      network: {
        proxy: { mode: 'own', url: `http://127.0.0.1:${proxy.port}`, except: [] },
        ca: join(folder, 'ca.pem'),
        certificate: join(folder, 'client.pem'),
        key: join(folder, 'client.key'),
      },
    };
    await mkdir(join(folder, '.home'), { recursive: true });
    await writeFile(join(folder, '.home', 'settings.json'), JSON.stringify(settings));
    const refused = await once({});
    expect(refused.asked).toEqual(tunnel());
    expect(refused.one).toMatchObject({ ok: false, error: { class: 'proxy' } });
    expect(refused.one?.error?.message).toMatch(/answered 407/);
    expect((await once({ https_proxy: login() })).one).toMatchObject({ ok: true, status: 200 });
  });

  it('a certificate file that does not serve is named at once', async () => {
    const { document, code } = await once({ ACTIONBENCH_CA_FILE: join(folder, 'workspace.yaml') });
    expect(document.error).toMatchObject({ class: 'unreadable-file' });
    expect(document.error.message).toMatch(/workspace\.yaml cannot be used: it holds no certificate/);
    expect(code).toBe(2);
  });
});
