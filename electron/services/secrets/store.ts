/** A secret with the hosts it may be sent to. Both stand in the same keychain entry, never in a file. */
export interface StoredSecret {
  readonly value: string;
  readonly hosts: readonly string[];
}

/** A secret by its name, without its value. `environment` null: it serves every environment. */
export interface ListedSecret {
  readonly name: string;
  readonly environment: string | null;
  readonly hosts: readonly string[];
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
  set(name: string, secret: StoredSecret, environment: string | null): Promise<void>;
  /** False when there was nothing to remove. */
  remove(name: string, environment: string | null): Promise<boolean>;
  list(): Promise<readonly ListedSecret[]>;
  state(): Promise<StoreState>;
}
