import type { SecretEntry } from '@shared/secrets/entries.js';
import type { SecretStore } from './store.js';

/** Secrets that are gone when the process ends: for a machine without a keychain, and for tests. */
export function memorySecrets(): SecretStore {
  const entries = new Map<string, { listed: SecretEntry; value: string }>();
  const key = (name: string, environment: string | null): string => `${environment ?? '*'}/${name}`;
  return {
    get(name, environment) {
      const entry = entries.get(key(name, environment)) ?? entries.get(key(name, null));
      if (!entry) return Promise.resolve(null);
      const { hosts, changedAt } = entry.listed;
      return Promise.resolve({ value: entry.value, hosts, ...(changedAt !== undefined && { changedAt }) });
    },
    set(name, { value, hosts, changedAt = new Date().toISOString() }, environment) {
      entries.set(key(name, environment), {
        listed: { name, environment, hosts: [...hosts], changedAt },
        value,
      });
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
