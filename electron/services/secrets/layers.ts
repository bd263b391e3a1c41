import type { SecretStore } from './store.js';

/**
 * Several stores read as one: the first that holds a secret gives it. What is written goes to `keeper`, the store that
 * outlives the others.
 */
export function layeredSecrets(readers: readonly SecretStore[], keeper: SecretStore): SecretStore {
  return {
    async get(name, environment) {
      for (const store of readers) {
        const secret = await store.get(name, environment);
        if (secret !== null) return secret;
      }
      return null;
    },
    set: (name, secret, environment) => keeper.set(name, secret, environment),
    remove: (name, environment) => keeper.remove(name, environment),
    async list() {
      const lists = await Promise.all(readers.map((store) => store.list()));
      const byKey = new Map(
        lists
          .toReversed()
          .flat()
          .map((listed) => [`${listed.environment ?? '*'}/${listed.name}`, listed]),
      );
      return [...byKey.values()];
    },
    state: () => keeper.state(),
  };
}
