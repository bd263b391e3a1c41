import type { KeptSecret, KeychainState } from '@shared/ipc/secrets.js';
import { openKeychain } from '@services/secrets/keychain.js';
import { layeredSecrets } from '@services/secrets/layers.js';
import { memorySecrets } from '@services/secrets/memory.js';
import type { SecretStore } from '@services/secrets/store.js';

/** The secrets of the open workspace: in the keychain, or in memory once the person chose that. */
export interface AppSecrets {
  readonly state: () => Promise<KeychainState>;
  readonly useMemory: () => Promise<KeychainState>;
  readonly store: () => Promise<SecretStore>;
  /** All entries, without their values. */
  readonly list: () => Promise<readonly KeptSecret[]>;
}

interface Kept {
  readonly keychain: SecretStore;
  readonly memory: SecretStore;
  readonly memoryFirst: SecretStore;
}

/**
 * @param workspaceId of the open workspace: its secrets are not seen from another
 * @param open how the keychain of a workspace is opened; a twin in tests
 */
export function appSecrets(
  workspaceId: () => Promise<string>,
  open: (workspaceId: string) => SecretStore = (id) => openKeychain({ workspaceId: id }),
): AppSecrets {
  const byWorkspace = new Map<string, Kept>();
  let inMemory = false;

  const kept = async (): Promise<Kept> => {
    const id = await workspaceId();
    const known = byWorkspace.get(id) ?? openFor(open(id));
    byWorkspace.set(id, known);
    return known;
  };
  const state = async (): Promise<KeychainState> => {
    const { keychain } = await kept();
    return { ...(await keychain.state()), memory: inMemory };
  };
  return {
    state,
    useMemory() {
      inMemory = true;
      return state();
    },
    async store() {
      const { keychain, memoryFirst } = await kept();
      return inMemory ? memoryFirst : keychain;
    },
    async list() {
      const { memory, memoryFirst } = await kept();
      const inside = inMemory ? await memory.list() : [];
      return (await memoryFirst.list()).map((entry) => ({
        ...entry,
        where: inside.some((own) => own.name === entry.name && own.environment === entry.environment)
          ? 'memory'
          : 'keychain',
      }));
    },
  };
}

function openFor(keychain: SecretStore): Kept {
  const memory = memorySecrets();
  return { keychain, memory, memoryFirst: layeredSecrets([memory, keychain], memory) };
}
