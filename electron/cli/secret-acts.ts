import { changeHosts, exactEntry, setSecret } from '@services/secrets/entry.js';
import type { SecretStore } from '@services/secrets/store.js';
import { assertNever } from '@shared/failure/never.js';
import { fail, FailureError } from '@shared/failure/failure.js';
import { entryFor, secretStates } from '@shared/secrets/entries.js';
import { readSecretValue } from './secret-value.js';
import type { CliWorkspace } from './workspace.js';

export interface SecretRequest {
  readonly workspace: CliWorkspace;
  readonly store: SecretStore;
  readonly name: string;
  /** Null: the entry of every environment. */
  readonly environment: string | null;
  readonly hosts: readonly string[];
}

/**
 * Does what was asked with one secret.
 * @throws FailureError `secret-missing`, `bad-usage`, `keychain-absent`, `keychain-locked`
 */
export async function actOnSecret(
  act: 'set' | 'remove' | 'check' | 'bind' | 'unbind',
  asked: SecretRequest,
): Promise<void> {
  const { store, name, environment, hosts } = asked;
  switch (act) {
    case 'set': {
      const value = await readSecretValue(name);
      const before = (await exactEntry(store, name, environment))?.hosts ?? [];
      await setSecret(store, { name, environment, value, hosts: [...new Set([...before, ...hosts])] });
      return;
    }
    case 'remove':
      if (!(await store.remove(name, environment))) await missing(asked);
      return;
    case 'check':
      return check(asked);
    case 'bind':
    case 'unbind': {
      if (hosts.length === 0) {
        fail({
          class: 'bad-usage',
          message: 'No host was named.',
          hint: `Add it: "actionbench secrets ${act} ${name} --host HOST".`,
        });
      }
      const change = (now: readonly string[]) =>
        act === 'bind' ? [...new Set([...now, ...hosts])] : now.filter((host) => !hosts.includes(host));
      if (!(await changeHosts(store, { name, environment }, change))) await missing(asked);
      return;
    }
    default:
      assertNever(act);
  }
}

/** Passes when a run would find a value: in this environment, or in each of them. */
async function check(asked: SecretRequest): Promise<void> {
  const { workspace, store, name, environment } = asked;
  const entries = await store.list();
  if (environment === null && entryFor(entries, name, null) !== null) return;
  const states = secretStates(name, entries, workspace.environments);
  const looked = states.filter((each) => environment === null || each.environment === environment);
  const without = looked
    .filter(({ kept, standIn }) => kept === null && !standIn)
    .map((each) => each.environment);
  if (looked.length > 0 && without.length === 0 && looked.some(({ kept }) => kept !== null)) return;
  await missing(asked);
}

async function missing({ store, name, environment }: SecretRequest): Promise<never> {
  const { state, reason, hint } = await store.state();
  const place = environment === null ? '' : ` for ${environment}`;
  const option = environment === null ? '' : ` --env ${environment}`;
  throw new FailureError({
    class: 'secret-missing',
    message: `There is no secret ${name}${place}.${state === 'available' ? '' : ` ${reason}`}`,
    hint:
      state === 'available' ? `Set it with "actionbench secrets set ${name}${option} --host HOST".` : hint,
  });
}
