import type { SecretStore } from '@services/secrets/store.js';
import { entryFor, secretStates, type SecretEntry } from '@shared/secrets/entries.js';
import { secretUses, type SecretUse } from '@shared/secrets/uses.js';
import type { CliWorkspace } from './workspace.js';

/** A secret as `secrets list` shows it: never its value. */
export interface SecretCard {
  readonly name: string;
  /** `partly set`: for some environments only. */
  readonly state: 'set' | 'partly set' | 'not set';
  /** Of the entry of every environment; those of a single one stand in `environments`. */
  readonly hosts: readonly string[];
  readonly changedAt: string | null;
  readonly environments: readonly {
    readonly environment: string;
    /** What it is kept under there. */
    readonly entry: string;
    readonly state: 'set' | 'stand-in' | 'not set';
    readonly hosts: readonly string[];
    readonly changedAt: string | null;
  }[];
  readonly usedBy: readonly SecretUser[];
}

export type SecretUser =
  | { readonly action: string; readonly file: string; readonly path: string }
  | { readonly environment: string; readonly name: string };

/** Every secret that the workspace names or the store holds, or those of these names. */
export async function secretCards(
  workspace: CliWorkspace,
  store: SecretStore,
  only: string | null,
): Promise<readonly SecretCard[]> {
  const uses = usesOf(workspace);
  const entries = await store.list();
  const names = new Set([...uses.keys(), ...entries.map(({ name }) => name)]);
  const shown = only === null ? [...names].sort() : [only];
  return shown.map((name) => cardOf(name, workspace, entries, uses.get(name) ?? []));
}

/** The places that name each secret. */
export function usesOf({ actions, environments }: CliWorkspace): ReadonlyMap<string, readonly SecretUse[]> {
  return secretUses(
    actions.map(({ stored, action }) => ({ file: stored.file, action })),
    environments,
  );
}

function cardOf(
  name: string,
  { actions, environments }: CliWorkspace,
  entries: readonly SecretEntry[],
  uses: readonly SecretUse[],
): SecretCard {
  const every = entryFor(entries, name, null);
  const own = entries.some((entry) => entry.name === name);
  const ids = new Map(actions.map(({ stored, action }) => [stored.file, action.id]));
  return {
    name,
    state: every ? 'set' : own ? 'partly set' : 'not set',
    hosts: every?.hosts ?? [],
    changedAt: every?.changedAt ?? null,
    environments: secretStates(name, entries, environments).map(({ environment, entry, kept, standIn }) => ({
      environment,
      entry,
      state: kept ? 'set' : standIn ? 'stand-in' : 'not set',
      hosts: kept?.hosts ?? [],
      changedAt: kept?.changedAt ?? null,
    })),
    usedBy: uses.map((use) =>
      use.kind === 'action'
        ? { action: ids.get(use.file) ?? use.file, file: use.file, path: use.path.join('.') }
        : { environment: use.environment, name: use.name },
    ),
  };
}

/** One line of the table: name, state, hosts, and what names it. */
export function lineOfCard({ name, state, hosts, environments, usedBy }: SecretCard): readonly string[] {
  const single = environments.filter((each) => each.entry === name && each.state === 'set');
  const where =
    state === 'partly set' ? `set for ${single.map((each) => each.environment).join(', ')}` : state;
  const allHosts = [...new Set([...hosts, ...single.flatMap((each) => each.hosts)])];
  const users = usedBy.map((user) =>
    'action' in user ? user.action : `${user.environment} (for ${user.name})`,
  );
  return [name, where, allHosts.join(', '), [...new Set(users)].join(', ')];
}
