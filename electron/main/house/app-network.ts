import { readFile } from 'node:fs/promises';
import { fail, FailureError, toFailure, type Failure } from '@shared/failure/failure.js';
import type { NetworkFile, NetworkSettings, NetworkView } from '@shared/ipc/network.js';
import { networkOf } from '@services/requests/network.js';
import { readTlsFiles } from '@services/requests/wire/tls-files.js';
import { proxyFromVariables } from '@services/requests/wire/proxy.js';
import type { SettingsFile } from '@services/settings/settings.js';

/** Asks the person for a file; null: cancelled. */
export type ChooseFile = (what: NetworkFile | 'key') => Promise<string | null>;

/** How the requests of the window reach the network, and the one way to change that. */
export class AppNetwork {
  constructor(
    private readonly settings: SettingsFile,
    private readonly variables: NodeJS.ProcessEnv,
    private readonly changed: () => void,
  ) {}

  /** What a sender is opened with. */
  async now(): Promise<ReturnType<typeof networkOf>> {
    return this.in((await this.settings.read()).network);
  }

  async view(): Promise<NetworkView> {
    const settings = (await this.settings.read()).network;
    const { http, https, except } = proxyFromVariables(this.variables);
    return {
      settings,
      variables: { http: withoutLogin(http), https: withoutLogin(https), except },
      problem: problemOf(() => readTlsFiles(this.in(settings).tls)),
    };
  }

  /** @throws FailureError `bad-input` for an address that is no proxy's */
  async setProxy(proxy: NetworkSettings['proxy']): Promise<NetworkView> {
    const url = proxy.mode === 'own' ? checkedProxy(proxy.url) : proxy.url;
    return this.write({ proxy: { ...proxy, url } });
  }

  /** @throws FailureError `unreadable-file` for a file that does not serve; what was chosen before stays */
  async chooseFile(file: NetworkFile, choose: ChooseFile): Promise<NetworkView | null> {
    const path = await choose(file);
    if (path === null) return null;
    if (file === 'ca') return this.writeFiles({ ca: path });
    const both = (await readFile(path, 'utf8').catch(() => '')).includes('PRIVATE KEY-----');
    const key = both ? null : await choose('key');
    return !both && key === null ? null : this.writeFiles({ certificate: path, key });
  }

  removeFile(file: NetworkFile): Promise<NetworkView> {
    return this.write(file === 'ca' ? { ca: null } : { certificate: null, key: null });
  }

  private writeFiles(
    files: Partial<Pick<NetworkSettings, 'ca' | 'certificate' | 'key'>>,
  ): Promise<NetworkView> {
    const { ca, certificate, key } = files;
    readTlsFiles({
      ...(ca != null && { ca: [ca] }),
      ...(certificate != null && { certificate }),
      ...(key != null && { key }),
    });
    return this.write(files);
  }

  private async write(change: Partial<NetworkSettings>): Promise<NetworkView> {
    const { network } = await this.settings.read();
    await this.settings.write({ network: { ...network, ...change } });
    this.changed();
    return this.view();
  }

  private in(settings: NetworkSettings): ReturnType<typeof networkOf> {
    return networkOf(settings, this.variables, 'settings');
  }
}

function problemOf(read: () => unknown): Failure | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FailureError) return toFailure(error);
    throw error;
  }
}

function checkedProxy(text: string): string {
  const written = text.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read === null || (read.protocol !== 'http:' && read.protocol !== 'https:')) {
    fail({
      class: 'bad-input',
      message: written === '' ? 'The proxy has no address yet.' : `"${written}" is no address of a proxy.`,
      hint: 'Write it as http://proxy.example.com:8080.',
    });
  }
  if (read.username !== '' || read.password !== '') {
    fail({
      class: 'bad-input',
      message: 'The address holds a login, which would stand readable in the settings file.',
      hint: 'Write the address without it. A proxy that wants a login is set in the variable HTTPS_PROXY.',
    });
  }
  return url;
}

/** A proxy's address as it may be shown. */
function withoutLogin(proxy: string | null): string | null {
  return proxy?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/@]*@/i, '$1') ?? null;
}
