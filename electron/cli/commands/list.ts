import type { CliCommand } from '../command.js';
import { EXIT } from '../exit.js';
import { table } from '../table.js';

export const list: CliCommand = {
  name: 'list',
  summary: 'list the actions of the workspace',
  examples: [
    ['actionbench list', 'the actions of the nearest workspace'],
    ['actionbench list --json | jq .actions', 'for scripts'],
  ],
  declare: () => undefined,
  async run(around) {
    const { openFor } = await import('../workspace.js');
    const workspace = await openFor(around);
    const actions = workspace.actions.map(({ action }) => ({
      id: action.id,
      name: action.name,
      kind: action.kind,
      method: action.request?.method ?? null,
      url: action.request?.url ?? action.button?.url ?? null,
      enabled: action.enabled,
      cases: action.cases.length,
    }));
    around.output.document({ actions });
    if (actions.length === 0)
      around.output.line('No actions yet. Make one in the window, or start from "init --example".');
    const rows = actions.map((action) => [
      action.id,
      action.method ?? action.kind,
      action.url ?? '',
      `${action.cases} ${action.cases === 1 ? 'case' : 'cases'}`,
      action.enabled ? '' : 'off',
    ]);
    for (const line of table(rows)) around.output.line(line);
    return EXIT.done;
  },
};
