import { fail } from '@shared/failure/failure.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import type { House } from '../house/house.js';
import { CLEARED_AFTER_MS } from '../house/secret-clipboard.js';
import type { HandlersOf } from './handle.js';

/** Values only ever come in; what goes out are names, hosts and states. */
export function secretHandlers({ secrets, secretClipboard, workspaces }: House): HandlersOf<'secrets'> {
  const secretValue = async (name: string, environment: string | null): Promise<string> => {
    const files = (await workspaces.current()).contents.environments.map(({ file }) => file);
    const chain = environment === null ? null : resolveEnvironment(files, environment);
    const secret = await (await secrets.store()).get(chain?.secrets.get(name) ?? name, environment);
    if (secret !== null) return secret.value;
    return fail({
      class: 'secret-missing',
      message: `The secret ${name} is not set on this machine, so there is nothing to copy.`,
      hint: 'Enter its value under Secrets in the settings.',
    });
  };
  return {
    'secrets.state': () => secrets.state(),
    'secrets.useMemory': () => secrets.useMemory(),
    'secrets.list': ({ names }) => Promise.all(names.map((name) => secrets.card(name))),
    'secrets.set': async ({ name, value, hosts }) => {
      await (await secrets.store()).set(name, { value, hosts }, null);
      return secrets.card(name);
    },
    'secrets.bind': async ({ name, host, environment }) => {
      const store = await secrets.store();
      const own = (await store.list()).some((each) => each.name === name && each.environment === environment);
      const kept = own ? environment : null;
      const secret = await store.get(name, kept);
      if (secret === null) {
        fail({
          class: 'secret-missing',
          message: `There is no secret ${name} yet, so it was not bound to ${host}.`,
          hint: 'Enter its value in the Authentication step.',
        });
      }
      await store.set(name, { value: secret.value, hosts: [...new Set([...secret.hosts, host])] }, kept);
      return secrets.card(name);
    },
    'secrets.copy': async ({ name, environment }) => {
      await secretClipboard.copy(await secretValue(name, environment));
      return { clearedAfterMs: CLEARED_AFTER_MS };
    },
    'secrets.remove': async ({ name }) => {
      await (await secrets.store()).remove(name, null);
      return secrets.card(name);
    },
  };
}
