import { FailureError } from '@shared/failure/failure.js';
import { AVAILABLE, KeychainHangs, keychainFailure, stateOf } from './keychain-state.js';
import type { ListedSecret, SecretStore, StoredSecret, StoreState } from './store.js';

/** What of keytar is used; a twin in tests. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
  findCredentials(service: string): Promise<readonly { account: string; password: string }[]>;
}

export interface KeychainOptions {
  /** The workspace's id: secrets of one workspace are not seen from another. */
  readonly workspaceId: string;
  /** How long the keychain may take to answer, in ms: it may hang at a prompt nobody sees. */
  readonly timeLimitMs?: number;
  /** Loaded with the first call, because the native library may be missing. */
  readonly load?: () => Promise<Keytar>;
  /** The name under which the keychain lists our entries. */
  readonly service?: string;
}

const EVERY_ENVIRONMENT = '*';
const PROBE = 'actionbench/probe';

/** The operating system's keychain; account `<workspace id>/<environment or *>/<name>`. */
export function openKeychain({
  workspaceId,
  timeLimitMs = 5000,
  load = loadKeytar,
  service = 'Actionbench',
}: KeychainOptions): SecretStore {
  let loading: Promise<Keytar> | null = null;
  let hung = false;
  /** A library that could not be loaded is looked for again: it may have been installed meanwhile. */
  const library = (): Promise<Keytar> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  const ask = async <Answer>(question: (keytar: Keytar) => Promise<Answer>): Promise<Answer> => {
    // One hanging prompt is enough: what comes after it would wait as long again.
    if (hung) throw new KeychainHangs();
    try {
      return await within(timeLimitMs, async () => question(await library()));
    } catch (error) {
      hung = error instanceof KeychainHangs;
      throw error;
    }
  };
  const account = (name: string, environment: string | null): string =>
    `${workspaceId}/${environment ?? EVERY_ENVIRONMENT}/${name}`;

  return {
    async get(name, environment) {
      const accounts =
        environment === null ? [account(name, null)] : [account(name, environment), account(name, null)];
      for (const each of accounts) {
        const entry = await ask((keytar) => keytar.getPassword(service, each)).catch(() => null);
        if (entry !== null) return readEntry(entry);
      }
      return null;
    },
    async set(name, { value, hosts }, environment) {
      hung = false;
      const entry = JSON.stringify({ value, hosts });
      await ask((keytar) => keytar.setPassword(service, account(name, environment), entry)).catch(refuse);
    },
    remove(name, environment) {
      hung = false;
      return ask((keytar) => keytar.deletePassword(service, account(name, environment))).catch(refuse);
    },
    async list() {
      const found = await ask((keytar) => keytar.findCredentials(service)).catch(() => []);
      return found.flatMap((each) => listed(each, workspaceId));
    },
    async state(): Promise<StoreState> {
      hung = false;
      try {
        await ask((keytar) => keytar.getPassword(service, PROBE));
        // libsecret reads from a locked keyring as if it were empty; only a write tells.
        if (process.platform === 'linux') {
          await ask((keytar) => keytar.setPassword(service, PROBE, 'probe'));
          await ask((keytar) => keytar.deletePassword(service, PROBE));
        }
        return AVAILABLE;
      } catch (error) {
        return stateOf(error);
      }
    },
  };
}

async function loadKeytar(): Promise<Keytar> {
  const keytar = await import('keytar');
  return keytar.default;
}

function refuse(error: unknown): never {
  throw new FailureError(keychainFailure(error));
}

/** An entry as we write it; one that another program wrote is a value bound to no host. */
function readEntry(entry: string): StoredSecret {
  try {
    const read = JSON.parse(entry) as unknown;
    if (typeof read === 'object' && read !== null && 'value' in read && typeof read.value === 'string') {
      const hosts = 'hosts' in read && Array.isArray(read.hosts) ? (read.hosts as unknown[]) : [];
      return { value: read.value, hosts: hosts.filter((host) => typeof host === 'string') };
    }
  } catch {
    // Not ours: the whole text is the value.
  }
  return { value: entry, hosts: [] };
}

function listed(found: { account: string; password: string }, workspaceId: string): ListedSecret[] {
  const [workspace, environment, name] = found.account.split('/');
  if (workspace !== workspaceId || environment === undefined || name === undefined) return [];
  return [
    {
      name,
      environment: environment === EVERY_ENVIRONMENT ? null : environment,
      hosts: readEntry(found.password).hosts,
    },
  ];
}

async function within<Answer>(limitMs: number, work: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeychainHangs()), limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
