import { toFailure } from '@shared/failure/failure.js';
import type { SecretStore } from '@services/secrets/store.js';

/**
 * Keeps the credentials of an import. One that is known keeps the other hosts it may be sent to.
 * @returns those that no keychain could take, each in a sentence with what to do
 */
export async function keepSecrets(
  secrets: readonly { readonly name: string; readonly hosts: readonly string[] }[],
  values: ReadonlyMap<string, string>,
  store: SecretStore,
): Promise<readonly string[]> {
  const lacking: string[] = [];
  for (const { name, hosts } of secrets) {
    const value = values.get(name);
    if (value === undefined) continue;
    try {
      const before = (await store.get(name, null))?.hosts ?? [];
      await store.set(name, { value, hosts: [...new Set([...before, ...hosts])] }, null);
    } catch (error) {
      const { class: kind, message } = toFailure(error);
      if (kind !== 'keychain-absent' && kind !== 'keychain-locked') throw error;
      const host = hosts.map((each) => ` --host ${each}`).join('');
      lacking.push(
        `The credential ${name} was not kept: ${message} Run "actionbench secrets set ${name}${host}" to keep it.`,
      );
    }
  }
  return lacking;
}
