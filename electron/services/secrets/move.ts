import { fail, FailureError } from '@shared/failure/failure.js';
import type { SecretEntry } from '@shared/secrets/entries.js';
import type { SecretStore } from './store.js';

/** Entries that get another name, or that belong to an environment that gets one. */
export interface SecretMove {
  readonly what: 'secret' | 'environment';
  readonly from: string;
  readonly to: string;
}

/**
 * Keeps every entry under its new name as well, value, hosts and date as they were. The old ones stay until
 * `dropMoved`, so that nothing is lost when what lies between fails; begun anew, it goes on where it ended.
 * @returns how many entries there are
 * @throws FailureError `already-exists` when another value stands under the new name, `keychain-locked`, `keychain-absent`
 */
export async function copyMoved(store: SecretStore, move: SecretMove): Promise<number> {
  const { state, reason, hint } = await store.state();
  if (state === 'locked') throw new FailureError({ class: 'keychain-locked', message: reason, hint });
  const entries = await store.list();
  const moving = entries.filter((entry) => isMoved(entry, move));
  for (const entry of moving) {
    const target = targetOf(entry, move);
    const secret = await store.get(entry.name, entry.environment);
    if (secret === null) continue;
    const other = entries.some((each) => each.name === target.name && each.environment === target.environment)
      ? await store.get(target.name, target.environment)
      : null;
    if (other !== null && other.value !== secret.value) fail(taken(target));
    await store.set(target.name, secret, target.environment);
  }
  return moving.length;
}

/** Removes the entries under their old name, once everything refers to the new one. */
export async function dropMoved(store: SecretStore, move: SecretMove): Promise<void> {
  for (const entry of await store.list()) {
    if (isMoved(entry, move)) await store.remove(entry.name, entry.environment);
  }
}

function isMoved(entry: SecretEntry, { what, from }: SecretMove): boolean {
  return what === 'secret' ? entry.name === from : entry.environment === from;
}

function targetOf({ name, environment }: SecretEntry, { what, to }: SecretMove) {
  return what === 'secret' ? { name: to, environment } : { name, environment: to };
}

function taken({ name, environment }: { readonly name: string; readonly environment: string | null }) {
  return {
    class: 'already-exists',
    message: `The keychain holds another value under ${name}${environment === null ? '' : ` for ${environment}`}.`,
    hint: 'Remove that one first, or choose another name.',
  } as const;
}
