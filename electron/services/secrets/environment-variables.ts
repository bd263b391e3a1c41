import { fail } from '@shared/failure/failure.js';
import type { SecretStore } from './store.js';

const PREFIX = 'ACTIONBENCH_SECRET_';
const HOSTS = '_HOSTS';

/** The variable that holds a secret: `helpdesk-token` is read from `ACTIONBENCH_SECRET_HELPDESK_TOKEN`. */
function variableOf(name: string): string {
  return PREFIX + name.toUpperCase().replaceAll('-', '_');
}

/** The variable that holds the hosts of a secret, separated by commas or blanks. */
function hostsVariableOf(name: string): string {
  return variableOf(name) + HOSTS;
}

/**
 * Secrets from environment variables, for CI. Read-only.
 * @param names every entry name the workspace refers to
 * @throws FailureError `bad-usage` when one variable would mean two things: the secret `x-hosts` and the hosts of `x`
 */
export function environmentSecrets(
  variables: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): SecretStore {
  const known = new Set(names);
  for (const name of names) {
    const other = `${name}-hosts`;
    const variable = variableOf(other);
    if (!known.has(other) || variables[variable] === undefined) continue;
    fail({
      class: 'bad-usage',
      message: `The variable ${variable} means both the secret ${other} and the hosts of the secret ${name}.`,
      hint: `Rename the secret ${other} in the workspace, or keep both in the keychain.`,
    });
  }
  const hostsOf = (name: string): string[] =>
    (variables[hostsVariableOf(name)] ?? '').split(/[\s,]+/).filter((host) => host !== '');
  const readOnly = (name: string): never =>
    fail({
      class: 'bad-usage',
      message: `The secret ${name} comes from the variable ${variableOf(name)} and cannot be changed here.`,
      hint: 'Change the variable where it is set, or unset it and use the keychain.',
    });
  return {
    get(name) {
      const value = variables[variableOf(name)];
      return Promise.resolve(value === undefined || value === '' ? null : { value, hosts: hostsOf(name) });
    },
    set: async (name) => readOnly(await Promise.resolve(name)),
    remove: async (name) => readOnly(await Promise.resolve(name)),
    list: () =>
      Promise.resolve(
        [...known]
          .filter((name) => (variables[variableOf(name)] ?? '') !== '')
          .map((name) => ({ name, environment: null, hosts: hostsOf(name) })),
      ),
    state: () => Promise.resolve({ state: 'available', reason: 'Secrets come from variables.', hint: '' }),
  };
}
