import type { EnvironmentFile } from '../action/schema/workspace.js';
import { resolveEnvironment } from '../template/environment.js';

/** What may be known of an entry of the keychain. Never its value. */
export interface SecretEntry {
  readonly name: string;
  /** Null: it serves every environment that has no entry of its own. */
  readonly environment: string | null;
  readonly hosts: readonly string[];
  /** When its value was last set, ISO 8601; absent for an entry that another program wrote. */
  readonly changedAt?: string;
}

/** The entry a run in an environment reads: its own, else the one of every environment. */
export function entryFor<Entry extends SecretEntry>(
  entries: readonly Entry[],
  name: string,
  environment: string | null,
): Entry | null {
  const named = entries.filter((entry) => entry.name === name);
  return (
    named.find((entry) => entry.environment === environment) ??
    named.find((entry) => entry.environment === null) ??
    null
  );
}

/** What a secret is in one environment. */
export interface SecretState<Entry extends SecretEntry> {
  readonly environment: string;
  /** What it is kept under: its name, unless the environment puts another entry for it. */
  readonly entry: string;
  /** What a run would send; null: nothing is set. */
  readonly kept: Entry | null;
  /** Nothing is set and nothing needs to be: the environment points at the mock API, which takes a stand-in. */
  readonly standIn: boolean;
}

/** A secret in each environment. One whose base cannot be resolved stands for itself. */
export function secretStates<Entry extends SecretEntry>(
  name: string,
  entries: readonly Entry[],
  environments: readonly EnvironmentFile[],
): readonly SecretState<Entry>[] {
  return environments.map((environment) => {
    const entry = entryName(name, environment, environments);
    const kept = entryFor(entries, entry, environment.name);
    return {
      environment: environment.name,
      entry,
      kept,
      standIn: kept === null && environment.mock === true,
    };
  });
}

/** What a secret is kept under in an environment. */
export function entryName(
  name: string,
  environment: EnvironmentFile,
  environments: readonly EnvironmentFile[],
): string {
  try {
    return resolveEnvironment(environments, environment.name).secrets.get(name) ?? name;
  } catch {
    return environment.secrets?.[name] ?? name;
  }
}
