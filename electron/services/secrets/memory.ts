import type { ListedSecret, SecretStore, StoredSecret } from './store.js';

/** Secrets that are gone when the process ends: for a machine without a keychain, and for tests. */
export function memorySecrets(): SecretStore {
  const entries = new Map<string, { listed: ListedSecret; value: string }>();
  const key = (name: string, environment: string | null): string => `${environment ?? '*'}/${name}`;
  return {
    get(name, environment) {
      const entry = entries.get(key(name, environment)) ?? entries.get(key(name, null));
      const secret: StoredSecret | null = entry ? { value: entry.value, hosts: entry.listed.hosts } : null;
      return Promise.resolve(secret);
    },
    set(name, { value, hosts }, environment) {
      entries.set(key(name, environment), { listed: { name, environment, hosts: [...hosts] }, value });
      return Promise.resolve();
    },
    remove: (name, environment) => Promise.resolve(entries.delete(key(name, environment))),
    list: () => Promise.resolve([...entries.values()].map(({ listed }) => listed)),
    state: () =>
      Promise.resolve({
        state: 'available',
        reason: 'Secrets are kept in memory until the app quits.',
        hint: '',
      }),
  };
}
