import { readHosts } from '@shared/secrets/hosts.js';
import type { SecretStore, StoredSecret } from './store.js';

/** The entry of exactly this environment (null: of every environment), without falling back; null when there is none. */
export async function exactEntry(
  store: SecretStore,
  name: string,
  environment: string | null,
): Promise<StoredSecret | null> {
  const there = (await store.list()).some((each) => each.name === name && each.environment === environment);
  return there ? store.get(name, environment) : null;
}

/**
 * Changes the hosts of the entry that a run in an environment reads; its value and date stay.
 * @returns false when there is no such entry
 */
export async function changeHosts(
  store: SecretStore,
  { name, environment }: { readonly name: string; readonly environment: string | null },
  change: (hosts: readonly string[]) => readonly string[],
): Promise<boolean> {
  const own = await exactEntry(store, name, environment);
  const secret = own ?? (await exactEntry(store, name, null));
  if (secret === null) return false;
  await store.set(name, { ...secret, hosts: change(secret.hosts) }, own === null ? null : environment);
  return true;
}

/**
 * Gives a secret a value. Until it is kept the old one stays.
 * @param hosts null: the hosts it has stay; a first value then has none
 * @throws FailureError `bad-input` for what is no host, `keychain-locked`, `keychain-absent`
 */
export async function setSecret(
  store: SecretStore,
  {
    name,
    environment,
    value,
    hosts,
  }: {
    readonly name: string;
    readonly environment: string | null;
    readonly value: string;
    readonly hosts: readonly string[] | null;
  },
): Promise<void> {
  const bound =
    hosts === null ? ((await exactEntry(store, name, environment))?.hosts ?? []) : readHosts(hosts);
  await store.set(name, { value, hosts: bound }, environment);
}
