import type { SecretEntry } from '@shared/secrets/entries.js';

/** A secret with the hosts it may be sent to. Both stand in the same keychain entry, never in a file. */
export interface StoredSecret {
  readonly value: string;
  readonly hosts: readonly string[];
  /** When the value was set, ISO 8601; a store that is not told writes now. */
  readonly changedAt?: string;
}

/** Whether secrets can be kept and read here, and if not, why and what to do about it. */
export interface StoreState {
  readonly state: 'available' | 'locked' | 'absent';
  readonly reason: string;
  readonly hint: string;
}

/**
 * Where secrets are kept. Reading tolerates a store that is locked or missing (null, no names): `state` says why. What
 * writes throws a FailureError of class `keychain-absent` or `keychain-locked` with a hint.
 */
export interface SecretStore {
  /** The entry of the environment, else the one that serves all. */
  get(name: string, environment: string | null): Promise<StoredSecret | null>;
  /** Replaces the entry at once: until the new value is kept, the old one is. */
  set(name: string, secret: StoredSecret, environment: string | null): Promise<void>;
  /** False when there was nothing to remove. */
  remove(name: string, environment: string | null): Promise<boolean>;
  /** Every entry, those of single environments included. */
  list(): Promise<readonly SecretEntry[]>;
  state(): Promise<StoreState>;
}
