import type { KeychainState, SecretCard } from '@shared/ipc/secrets.js';
import { openKeychain } from '@services/secrets/keychain.js';
import { layeredSecrets } from '@services/secrets/layers.js';
import { memorySecrets } from '@services/secrets/memory.js';
import type { SecretStore } from '@services/secrets/store.js';

/** The secrets of the open workspace: in the keychain, or in memory once the person chose that. */
export interface AppSecrets {
  readonly state: () => Promise<KeychainState>;
  readonly useMemory: () => Promise<KeychainState>;
  readonly store: () => Promise<SecretStore>;
  readonly card: (name: string) => Promise<SecretCard>;
}

interface Kept {
  readonly keychain: SecretStore;
  readonly memory: SecretStore;
  readonly memoryFirst: SecretStore;
}

/** @param workspaceId of the open workspace: its secrets are not seen from another */
export function appSecrets(workspaceId: () => Promise<string>): AppSecrets {
  const byWorkspace = new Map<string, Kept>();
  let inMemory = false;

  const kept = async (): Promise<Kept> => {
    const id = await workspaceId();
    const known = byWorkspace.get(id) ?? openFor(id);
    byWorkspace.set(id, known);
    return known;
  };
  const state = async (): Promise<KeychainState> => {
    const { keychain } = await kept();
    return { ...(await keychain.state()), memory: inMemory };
  };
  const store = async (): Promise<SecretStore> => {
    const { keychain, memoryFirst } = await kept();
    return inMemory ? memoryFirst : keychain;
  };
  return {
    state,
    store,
    useMemory() {
      inMemory = true;
      return state();
    },
    async card(name) {
      const { memory } = await kept();
      const secret = await (await store()).get(name, null);
      if (secret === null) return { name, set: false, hosts: [], where: null };
      const fromMemory = inMemory && (await memory.get(name, null)) !== null;
      return { name, set: true, hosts: secret.hosts, where: fromMemory ? 'memory' : 'keychain' };
    },
  };
}

function openFor(workspaceId: string): Kept {
  const keychain = openKeychain({ workspaceId });
  const memory = memorySecrets();
  return { keychain, memory, memoryFirst: layeredSecrets([memory, keychain], memory) };
}
