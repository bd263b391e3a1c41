import { fail } from '@shared/failure/failure.js';
import { readHosts } from '@shared/secrets/hosts.js';
import type { SecretStore } from '@services/secrets/store.js';
import { type CliCommand, collect, listOption, textOption } from '../command.js';
import { counted } from '../counted.js';
import { EXIT } from '../exit.js';
import { table } from '../table.js';

const DOES = ['set', 'list', 'remove', 'check', 'bind', 'unbind', 'rename'] as const;

export const secrets: CliCommand = {
  name: 'secrets',
  summary: 'keep credentials in the keychain, bound to the hosts they may be sent to',
  examples: [
    ['actionbench secrets set helpdesk-token --host api.example.com', 'asks for the value'],
    [
      'pass show helpdesk | actionbench secrets set helpdesk-token --host api.example.com',
      'reads it from a pipe',
    ],
    ['actionbench secrets set helpdesk-token --env staging', 'a value for one environment only'],
    ['actionbench secrets list', 'names, hosts, states and what uses them; never a value'],
    ['actionbench secrets check helpdesk-token --env production', 'exit 3 when a run would miss it'],
    ['actionbench secrets bind helpdesk-token --host api.example.com', 'one host more, the value stays'],
    ['actionbench secrets rename helpdesk-token desk-token', 'every action, case and environment follows'],
  ],
  declare(command) {
    command
      .argument('<what>', DOES.join(', '))
      .argument('[name]', 'as it stands in {{secret.NAME}}')
      .argument('[to]', 'the new name, with rename')
      .option('--env <name>', 'the entry of one environment; without it, that of every environment')
      .option('--host <host>', 'a host the secret may be sent to (repeatable)', collect);
  },
  async run(around, [what = '', name, to], options) {
    const act = DOES.find((known) => known === what);
    if (act === undefined) {
      fail({
        class: 'bad-usage',
        message: `"secrets ${what}" does not exist.`,
        hint: `Use one of ${DOES.join(', ')}.`,
      });
    }
    const { openFor, environmentNamed } = await import('../workspace.js');
    const { keychainFor, secretStoreFor } = await import('../secret-store.js');
    const { lineOfCard, secretCards } = await import('../secret-cards.js');
    const { actOnSecret } = await import('../secret-acts.js');
    const { nameOf } = await import('../secret-name.js');
    let workspace = await openFor(around, { tolerant: act !== 'rename' });
    const asked = textOption(options, 'env');
    const environment = asked === null ? null : environmentNamed(workspace, asked);
    const hosts = readHosts(listOption(options, 'host'));
    let store: SecretStore = secretStoreFor(workspace);
    let renamed = {};
    if (act === 'rename') {
      const { renameEverywhere } = await import('../rename-secret.js');
      const [from, target] = [nameOf(name), nameOf(to)];
      const done = await renameEverywhere(workspace, keychainFor(workspace), from, target);
      renamed = { renamed: { from, to: target, ...done } };
      around.output.note(
        `${from} is now ${target}: ${counted(done.files.length, 'file')}, ${done.entries} entries.`,
      );
      workspace = await openFor(around, { tolerant: true });
      store = secretStoreFor(workspace);
    } else if (act !== 'list') {
      await actOnSecret(act, { workspace, store, name: nameOf(name), environment, hosts });
    }
    const shown = act === 'rename' ? nameOf(to) : name === undefined ? null : nameOf(name);
    const cards = await secretCards(workspace, store, shown);
    const { state, reason } = await store.state();
    around.output.document({ keychain: { state, reason }, ...renamed, secrets: cards });
    for (const line of table(cards.map(lineOfCard))) around.output.line(line);
    if (state !== 'available') around.output.note(reason);
    return EXIT.done;
  },
};
