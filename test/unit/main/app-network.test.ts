import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '@services/settings/settings.js';
import { AppNetwork, type ChooseFile } from '../../../electron/main/house/app-network.js';
import { makeAuthority } from '../../support/servers/certificates.js';

let folder: string;
let network: AppNetwork;
const changed = vi.fn();
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-network-'));
  const authority = await makeAuthority('Company');
  const client = await authority.issue({ names: ['client'], client: true });
  const other = await authority.issue({ names: ['other'], client: true });
  await writeFile(file('ca.pem'), authority.cert);
  await writeFile(file('client.pem'), client.cert);
  await writeFile(file('client.key'), client.key);
  await writeFile(file('other.key'), other.key);
  await writeFile(file('both.pem'), `${client.cert}\n${client.key}`);
  await writeFile(file('notes.txt'), 'no certificate');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(file('settings.json'), { force: true });
  changed.mockReset();
  network = new AppNetwork(
    openSettings(folder),
    { HTTPS_PROXY: 'http://me:canary-pass@proxy:3128' },
    changed,
  );
});

/** A person who chooses these files, one dialog after the other. */
function choosing(...names: readonly (string | null)[]): ChooseFile {
  const left = [...names];
  return () => {
    const name = left.shift() ?? null;
    return Promise.resolve(name === null ? null : file(name));
  };
}

describe('how the window reaches the network', () => {
  it('begins with the variables, their logins never shown', async () => {
    const view = await network.view();
    expect(view.variables).toEqual({ http: null, https: 'http://proxy:3128', except: [] });
    expect(JSON.stringify(view)).not.toContain('canary-pass');
    expect((await network.now()).proxy.https).toBe('http://me:canary-pass@proxy:3128');
  });

  it('goes through the proxy that is written, and the settings keep it', async () => {
    await network.setProxy({ mode: 'own', url: ' proxy.example.com:8080 ', except: ['example.org'] });
    const { proxy } = await new AppNetwork(openSettings(folder), {}, changed).now();
    const url = 'http://proxy.example.com:8080';
    expect(proxy).toEqual({ http: url, https: url, except: ['example.org'] });
    expect(changed).toHaveBeenCalledOnce();
    await network.setProxy({ mode: 'none', url, except: [] });
    expect((await network.now()).proxy).toEqual({ http: null, https: null, except: [] });
  });

  it.each([
    ['', /no address yet/],
    ['socks5://proxy:1080', /no address of a proxy/],
    ['http://agent:canary-pass@proxy:8080', /holds a login/],
  ])('refuses the proxy "%s" and keeps what was', async (url, sentence) => {
    const refused = network.setProxy({ mode: 'own', url, except: [] });
    await expect(refused).rejects.toThrow(sentence);
    expect((await network.view()).settings.proxy.mode).toBe('environment');
    expect(await readFile(file('settings.json'), 'utf8').catch(() => '')).not.toContain('canary-pass');
    expect(changed).not.toHaveBeenCalled();
  });

  it('takes authorities, and a certificate with its key in one file or two', async () => {
    await network.chooseFile('ca', choosing('ca.pem'));
    await network.chooseFile('certificate', choosing('client.pem', 'client.key'));
    expect((await network.now()).tls).toEqual({
      ca: [file('ca.pem')],
      certificate: file('client.pem'),
      key: file('client.key'),
    });
    await network.chooseFile('certificate', choosing('both.pem'));
    expect((await network.now()).tls).toEqual({ ca: [file('ca.pem')], certificate: file('both.pem') });
    await network.removeFile('certificate');
    await network.removeFile('ca');
    expect((await network.now()).tls).toEqual({ ca: [] });
  });

  it.each([
    ['ca', ['notes.txt'], /trusted certificates in .*notes\.txt cannot be used: it holds no certificate/],
    ['ca', ['missing.pem'], /missing\.pem, the trusted certificates, cannot be read/],
    ['certificate', ['client.pem', 'other.key'], /the key belongs to another certificate/],
    ['certificate', ['notes.txt', 'client.key'], /one of them is no PEM file/],
  ] as const)('refuses what does not serve: %s %s', async (what, names, sentence) => {
    await expect(network.chooseFile(what, choosing(...names))).rejects.toThrow(sentence);
    expect((await network.view()).settings).toMatchObject({ ca: null, certificate: null, key: null });
  });

  it('changes nothing when the person cancels', async () => {
    expect(await network.chooseFile('ca', choosing(null))).toBeNull();
    expect(await network.chooseFile('certificate', choosing('client.pem', null))).toBeNull();
    expect(changed).not.toHaveBeenCalled();
  });

  it('says when a file that was chosen is gone', async () => {
    await writeFile(file('gone.pem'), await readFile(file('ca.pem')));
    await network.chooseFile('ca', choosing('gone.pem'));
    await rm(file('gone.pem'));
    expect((await network.view()).problem).toMatchObject({ class: 'unreadable-file' });
  });
});
