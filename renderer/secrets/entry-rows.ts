import type { KeptSecret } from '@shared/ipc/secrets';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { isNeeded, type SecretRow } from './rows';

/** What one line of a secret's table says. `own`: the entry it has there itself. */
export type EntryState = 'own' | 'unset' | 'unneeded' | 'missing' | 'inherited' | 'alias' | 'standIn';

export interface EntryRow {
  /** Null: every environment. */
  readonly environment: string | null;
  readonly view: EnvironmentView | null;
  readonly state: EntryState;
  readonly own: KeptSecret | null;
  /** With state `alias`: what it is kept under there. */
  readonly alias: string;
}

/** The line of every environment, one for each, and one for each entry whose environment is gone. Pure. */
export function entryRows(row: SecretRow, environments: readonly EnvironmentView[]): readonly EntryRow[] {
  const { name, entries, states } = row;
  const ownOf = (environment: string | null) =>
    entries.find((entry) => entry.environment === environment) ?? null;
  const every = ownOf(null);
  const known = environments.map((view): EntryRow => {
    const state = states.find(({ environment }) => environment === view.name);
    const own = ownOf(view.name);
    const base = { environment: view.name, view, own, alias: state?.entry ?? name };
    if (state && state.entry !== name) return { ...base, state: 'alias' };
    if (own) return { ...base, state: 'own' };
    if (state && !isNeeded(row, state)) return { ...base, state: 'unneeded' };
    if (every) return { ...base, state: 'inherited' };
    return { ...base, state: state?.standIn ? 'standIn' : 'missing' };
  });
  const gone = entries
    .filter(
      ({ environment }) => environment !== null && !environments.some((view) => view.name === environment),
    )
    .map((own): EntryRow => ({ environment: own.environment, view: null, state: 'own', own, alias: name }));
  return [
    { environment: null, view: null, state: every ? 'own' : 'unset', own: every, alias: name },
    ...known,
    ...gone,
  ];
}
