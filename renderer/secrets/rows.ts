import type { KeptSecret } from '@shared/ipc/secrets';
import type { EnvironmentFile } from '@shared/action/schema/workspace';
import { secretStates, type SecretState } from '@shared/secrets/entries';
import type { SecretUse } from '@shared/secrets/uses';
import { secretTexts as texts } from '@renderer/texts/secrets';

/** A secret of the list: named in the workspace, kept in the keychain, or both. */
export interface SecretRow {
  readonly name: string;
  readonly uses: readonly SecretUse[];
  readonly states: readonly SecretState<KeptSecret>[];
  /** Its own entries, those for environments that are gone included. */
  readonly entries: readonly KeptSecret[];
}

/** Every secret there is a reason to show, by name. Pure. */
export function secretRows(
  uses: ReadonlyMap<string, readonly SecretUse[]>,
  entries: readonly KeptSecret[],
  environments: readonly EnvironmentFile[],
): readonly SecretRow[] {
  const replaced = environments.flatMap(({ secrets }) => Object.keys(secrets ?? {}));
  const names = new Set([...uses.keys(), ...replaced, ...entries.map(({ name }) => name)]);
  return [...names].sort().map((name) => secretRow(name, uses, entries, environments));
}

export function secretRow(
  name: string,
  uses: ReadonlyMap<string, readonly SecretUse[]>,
  entries: readonly KeptSecret[],
  environments: readonly EnvironmentFile[],
): SecretRow {
  return {
    name,
    uses: uses.get(name) ?? [],
    states: secretStates(name, entries, environments),
    entries: entries.filter((entry) => entry.name === name),
  };
}

/** The environments in which a secret is needed and not set: a mock environment does without. */
function missingIn(row: SecretRow): readonly string[] {
  return row.states
    .filter((state) => state.kept === null && !state.standIn && isNeeded(row, state))
    .map(({ environment }) => environment);
}

/** Whether a run in an environment would send a secret. */
export function isNeeded(
  { name, uses }: SecretRow,
  { environment, entry }: Pick<SecretState<KeptSecret>, 'environment' | 'entry'>,
): boolean {
  return uses.some((use) => (use.kind === 'environment' ? use.environment === environment : entry === name));
}

/** What the list says of a secret, in one line. */
export function summaryOf(row: SecretRow): { readonly text: string; readonly tone?: 'warn' } {
  if (row.uses.length === 0)
    return { text: row.entries.length > 0 ? texts.summary.orphan : texts.summary.none };
  const missing = missingIn(row);
  if (missing.length > 0) return { text: texts.summary.missing(missing), tone: 'warn' };
  if (row.entries.length > 0) return { text: texts.summary.all };
  return { text: row.states.some(({ standIn }) => standIn) ? texts.summary.standIn : texts.summary.none };
}
