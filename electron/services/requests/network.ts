import { existsSync } from 'node:fs';
import type { NetworkSettings } from '@shared/ipc/network.js';
import type { SenderOptions } from './send.js';
import { type ProxySettings, proxyFromVariables } from './wire/proxy.js';
import type { TlsFiles } from './wire/tls-files.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** The names of what only a process that is started by hand or by CI can say. */
const FILES = {
  ca: 'ACTIONBENCH_CA_FILE',
  certificate: 'ACTIONBENCH_CLIENT_CERTIFICATE',
  key: 'ACTIONBENCH_CLIENT_KEY',
  passphrase: 'ACTIONBENCH_CLIENT_KEY_PASSPHRASE',
} as const;

/**
 * How a sender reaches the network: by the settings, and by what the process was started with.
 * @param first which of the two counts when both name a proxy
 */
export function networkOf(
  settings: NetworkSettings,
  variables: Variables,
  first: 'settings' | 'variables',
): Required<Pick<SenderOptions, 'proxy' | 'tls'>> {
  const fromVariables = proxyFromVariables(variables);
  const said = fromVariables.http !== null || fromVariables.https !== null;
  return {
    proxy: first === 'variables' && said ? fromVariables : proxyOf(settings, fromVariables),
    tls: tlsOf(settings, variables),
  };
}

function proxyOf({ proxy }: NetworkSettings, fromVariables: ProxySettings): ProxySettings {
  switch (proxy.mode) {
    case 'environment':
      return fromVariables;
    case 'none':
      return { http: null, https: null, except: [] };
    case 'own':
      return { http: proxy.url, https: proxy.url, except: proxy.except };
  }
}

/** A certificate and its key come from one place; authorities add up. */
function tlsOf(settings: NetworkSettings, variables: Variables): TlsFiles {
  const read = (name: string): string | null => variables[name] || null;
  const own = read(FILES.certificate) === null;
  const certificate = own ? settings.certificate : read(FILES.certificate);
  const key = own ? settings.key : read(FILES.key);
  const passphrase = read(FILES.passphrase);
  const extra = read('NODE_EXTRA_CA_CERTS');
  return {
    // Node itself passes over an extra file that is not there; naming authorities takes the place of its extra ones.
    ca: [settings.ca, read(FILES.ca), extra !== null && existsSync(extra) ? extra : null].filter(
      (file) => file !== null,
    ),
    ...(certificate !== null && { certificate }),
    ...(key !== null && { key }),
    ...(passphrase !== null && { passphrase }),
  };
}
