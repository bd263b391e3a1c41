import type { SecretStore } from '@services/secrets/store.js';

/** A credential of an import, by the name it gets, and where it may be sent. */
export interface FoundCredential {
  readonly name: string;
  readonly value: string;
  readonly hosts: readonly string[];
}

/** The credentials of an import on their way into the store, and back out of it when the import fails. */
export interface KeptCredentials {
  /** One that is known keeps its other hosts. @throws FailureError `keychain-absent`, `keychain-locked` */
  keep(): Promise<void>;
  /** Puts the store back as it was. Never throws: the failure to tell of is the one before. */
  takeBack(): Promise<void>;
}

export function keepCredentials(
  found: readonly FoundCredential[],
  store: Pick<SecretStore, 'get' | 'set' | 'remove'>,
): KeptCredentials {
  const before: { readonly name: string; readonly was: Awaited<ReturnType<SecretStore['get']>> }[] = [];
  return {
    async keep() {
      for (const { name, value, hosts } of found) {
        const was = await store.get(name, null);
        before.push({ name, was });
        await store.set(name, { value, hosts: [...new Set([...(was?.hosts ?? []), ...hosts])] }, null);
      }
    },
    async takeBack() {
      for (const { name, was } of before.splice(0)) {
        const back = was === null ? store.remove(name, null) : store.set(name, was, null);
        await Promise.resolve(back).catch(() => undefined);
      }
    },
  };
}
