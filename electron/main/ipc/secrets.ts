import { fail } from '@shared/failure/failure.js';
import { readHosts } from '@shared/secrets/hosts.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { changeHosts, setSecret } from '@services/secrets/entry.js';
import { copyMoved, dropMoved } from '@services/secrets/move.js';
import type { House } from '../house/house.js';
import { CLEARED_AFTER_MS } from '../house/secret-clipboard.js';
import type { HandlersOf } from './handle.js';

/** Values only ever come in; what goes out are names, hosts, dates and states. */
export function secretHandlers({ secrets, secretClipboard, workspaces }: House): HandlersOf<'secrets'> {
  const secretValue = async (name: string, environment: string | null): Promise<string> => {
    const files = (await workspaces.current()).contents.environments.map(({ file }) => file);
    const chain = environment === null ? null : resolveEnvironment(files, environment);
    const secret = await (await secrets.store()).get(chain?.secrets.get(name) ?? name, environment);
    if (secret !== null) return secret.value;
    return fail({
      class: 'secret-missing',
      message: `The secret ${name} is not set on this machine, so there is nothing to copy.`,
      hint: 'Enter its value under Secrets.',
    });
  };
  /** Changes the hosts of the entry that a run in an environment reads. */
  const bind = async (
    entry: { readonly name: string; readonly environment: string | null },
    change: (hosts: readonly string[]) => readonly string[],
  ) => {
    if (await changeHosts(await secrets.store(), entry, change)) return secrets.list();
    return fail({
      class: 'secret-missing',
      message: `There is no secret ${entry.name} yet, so its hosts were not changed.`,
      hint: 'Enter its value under Secrets first.',
    });
  };
  return {
    'secrets.state': () => secrets.state(),
    'secrets.useMemory': () => secrets.useMemory(),
    'secrets.list': () => secrets.list(),
    'secrets.set': async (entry) => {
      await setSecret(await secrets.store(), entry);
      return secrets.list();
    },
    'secrets.bind': ({ host, ...entry }) =>
      bind(entry, (hosts) => [...new Set([...hosts, ...readHosts([host])])]),
    'secrets.unbind': ({ host, ...entry }) => bind(entry, (hosts) => hosts.filter((each) => each !== host)),
    'secrets.copy': async ({ name, environment }) => {
      await secretClipboard.copy(await secretValue(name, environment));
      return { clearedAfterMs: CLEARED_AFTER_MS };
    },
    'secrets.remove': async ({ name, environment }) => {
      await (await secrets.store()).remove(name, environment);
      return secrets.list();
    },
    'secrets.beginMove': async (move) => {
      await copyMoved(await secrets.store(), move);
      return secrets.list();
    },
    'secrets.endMove': async (move) => {
      await dropMoved(await secrets.store(), move);
      return secrets.list();
    },
  };
}
