import { secretName } from '@shared/action/schema/names.js';
import { fail } from '@shared/failure/failure.js';
import { type CliCommand, collect, listOption } from '../command.js';
import { EXIT } from '../exit.js';
import { table } from '../table.js';
import type { SecretStore } from '@services/secrets/store.js';

const DOES = ['set', 'list', 'remove', 'check'] as const;

export const secrets: CliCommand = {
  name: 'secrets',
  summary: 'keep credentials in the keychain, bound to the hosts they may be sent to',
  examples: [
    ['actionbench secrets set helpdesk-token --host api.example.com', 'asks for the value'],
    [
      'pass show helpdesk | actionbench secrets set helpdesk-token --host api.example.com',
      'reads it from a pipe',
    ],
    ['actionbench secrets list', 'names, hosts and states; never a value'],
  ],
  declare(command) {
    command
      .argument('<what>', DOES.join(', '))
      .argument('[name]', 'as it stands in {{secret.NAME}}')
      .option('--host <host>', 'a host the secret may be sent to (repeatable)', collect);
  },
  async run(around, [what = '', name], options) {
    const { openFor } = await import('../workspace.js');
    const { secretEntriesOf, secretStoreFor } = await import('../secret-store.js');
    const workspace = await openFor(around, { tolerant: true });
    const store = secretStoreFor(workspace);
    switch (DOES.find((known) => known === what)) {
      case 'set': {
        const entry = nameOf(name);
        const { readSecretValue } = await import('../secret-value.js');
        await store.set(
          entry,
          { value: await readSecretValue(entry), hosts: listOption(options, 'host') },
          null,
        );
        break;
      }
      case 'remove':
        await removeFrom(store, nameOf(name));
        break;
      case 'check':
        if ((await store.get(nameOf(name), null)) === null) fail(await missing(store, nameOf(name)));
        break;
      case 'list':
        break;
      case undefined:
        fail({
          class: 'bad-usage',
          message: `"secrets ${what}" does not exist.`,
          hint: `Use one of ${DOES.join(', ')}.`,
        });
    }
    const names = name === undefined ? secretEntriesOf(workspace) : [nameOf(name)];
    const cards = await Promise.all(names.map((each) => cardOf(store, each)));
    const { state, reason } = await store.state();
    around.output.document({ keychain: { state, reason }, secrets: cards });
    for (const line of table(cards.map((card) => [card.name, card.state, card.hosts.join(', ')]))) {
      around.output.line(line);
    }
    if (state !== 'available') around.output.note(reason);
    return EXIT.done;
  },
};

function nameOf(name: string | undefined): string {
  const read = secretName.safeParse(name);
  if (read.success) return read.data;
  return fail({
    class: 'bad-usage',
    message: name === undefined ? 'Say which secret.' : `"${name}" cannot be the name of a secret.`,
    hint: 'Write it as it stands in {{secret.NAME}}: lower case, with "-" between words.',
  });
}

async function cardOf(store: SecretStore, name: string) {
  const secret = await store.get(name, null);
  return { name, state: secret === null ? 'not set' : 'set', hosts: secret?.hosts ?? [] };
}

async function removeFrom(store: SecretStore, name: string): Promise<void> {
  if (!(await store.remove(name, null))) fail(await missing(store, name));
}

async function missing(store: SecretStore, name: string) {
  const { state, reason, hint } = await store.state();
  return {
    class: 'secret-missing',
    message: `There is no secret ${name}.${state === 'available' ? '' : ` ${reason}`}`,
    hint: state === 'available' ? `Set it with "actionbench secrets set ${name} --host HOST".` : hint,
  } as const;
}
