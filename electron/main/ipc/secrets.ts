import { fail } from '@shared/failure/failure.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

/** Values only ever come in; what goes out are names, hosts and states. */
export function secretHandlers({ secrets }: House): HandlersOf<'secrets'> {
  return {
    'secrets.state': () => secrets.state(),
    'secrets.useMemory': () => secrets.useMemory(),
    'secrets.list': ({ names }) => Promise.all(names.map((name) => secrets.card(name))),
    'secrets.set': async ({ name, value, hosts }) => {
      await (await secrets.store()).set(name, { value, hosts }, null);
      return secrets.card(name);
    },
    'secrets.bind': async ({ name, host }) => {
      const store = await secrets.store();
      const secret = await store.get(name, null);
      if (secret === null) {
        fail({
          class: 'secret-missing',
          message: `There is no secret ${name} yet, so it was not bound to ${host}.`,
          hint: 'Enter its value in the Authentication step.',
        });
      }
      await store.set(name, { value: secret.value, hosts: [...new Set([...secret.hosts, host])] }, null);
      return secrets.card(name);
    },
    'secrets.remove': async ({ name }) => {
      await (await secrets.store()).remove(name, null);
      return secrets.card(name);
    },
  };
}
