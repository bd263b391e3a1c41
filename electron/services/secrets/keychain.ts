import { FailureError } from '@shared/failure/failure.js';
import { AVAILABLE, KeychainHangs, keychainFailure, stateOf } from './keychain-state.js';
import type { SecretEntry } from '@shared/secrets/entries.js';
import { readEntry, writeEntry } from './keychain-entry.js';
import type { SecretStore, StoreState } from './store.js';

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
/**
 * Of this process alone, and under a name of its own: keytar 7.9 crashes the process when an entry that it lists is
 * deleted before it has read it (https://github.com/atom/node-keytar/blob/master/src/keytar_posix.cc, FindCredentials).
 */
const PROBE = `actionbench/probe/${process.pid}`;
const PROBE_SERVICE = 'Actionbench probe';

/** The operating system's keychain; account `<workspace id>/<environment or *>/<name>`. */
export function openKeychain({
  workspaceId,
  timeLimitMs = 5000,
  load = loadKeytar,
  service = 'Actionbench',
}: KeychainOptions): SecretStore {
  let loading: Promise<Keytar> | null = null;
  let hung = false;
  let turn: Promise<unknown> = Promise.resolve();
  let probing: Promise<StoreState> | null = null;
  /** A library that could not be loaded is looked for again: it may have been installed meanwhile. */
  const library = (): Promise<Keytar> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  /** One question after the other: an entry must not go while the others are listed. */
  const ask = <Answer>(question: (keytar: Keytar) => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(() => askNow(question));
    turn = answer.catch(() => undefined);
    return answer;
  };
  const askNow = async <Answer>(question: (keytar: Keytar) => Promise<Answer>): Promise<Answer> => {
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
    async set(name, secret, environment) {
      hung = false;
      const entry = writeEntry(secret);
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
    state() {
      probing ??= probe().finally(() => (probing = null));
      return probing;
    },
  };

  /** Whether the keychain can be read and written; one that is asked again meanwhile is asked once. */
  async function probe(): Promise<StoreState> {
    hung = false;
    try {
      await ask((keytar) => keytar.getPassword(PROBE_SERVICE, PROBE));
      // libsecret reads from a locked keyring as if it were empty; only a write tells.
      if (process.platform === 'linux') {
        await ask((keytar) => keytar.setPassword(PROBE_SERVICE, PROBE, 'probe'));
        await ask((keytar) => keytar.deletePassword(PROBE_SERVICE, PROBE));
      }
      return AVAILABLE;
    } catch (error) {
      return stateOf(error);
    }
  }
}

async function loadKeytar(): Promise<Keytar> {
  const keytar = await import('keytar');
  return keytar.default;
}

function refuse(error: unknown): never {
  throw new FailureError(keychainFailure(error));
}

function listed(found: { account: string; password: string }, workspaceId: string): SecretEntry[] {
  const [workspace, environment, name] = found.account.split('/');
  if (workspace !== workspaceId || environment === undefined || name === undefined) return [];
  const { hosts, changedAt } = readEntry(found.password);
  return [
    {
      name,
      environment: environment === EVERY_ENVIRONMENT ? null : environment,
      hosts,
      ...(changedAt !== undefined && { changedAt }),
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
