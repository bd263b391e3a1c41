import type { CliCommand } from '../command.js';
import { collect, listOption, textOption } from '../command.js';
import { EXIT } from '../exit.js';

export const lint: CliCommand = {
  name: 'lint',
  summary: 'check actions against the general rules and their target platforms',
  examples: [
    ['actionbench lint', 'every action against its own targets'],
    ['actionbench lint look-up-order --platform solveo', 'one action against one platform'],
    ['actionbench lint --fix', 'apply the safe fixes'],
    ['actionbench lint --reporter github', 'annotations for a pull request'],
  ],
  declare(command) {
    command
      .argument('[actions...]', 'ids of actions (default: all)')
      .option('--platform <id>', 'check against this platform (repeatable)', collect)
      .option('--fix', 'apply the safe fixes')
      .option('--reporter <name>', 'pretty, json or github');
  },
  async run(around, args, options) {
    const { openFor } = await import('../workspace.js');
    const { lintWorkspace } = await import('../lint-workspace.js');
    const { reportFindings } = await import('../report-findings.js');
    const workspace = await openFor(around, { tolerant: true });
    const platforms = listOption(options, 'platform');
    const findings = await lintWorkspace(workspace, args, platforms, options['fix'] === true);
    reportFindings(around.output, findings, textOption(options, 'reporter'));
    return findings.some((finding) => finding.severity === 'error') ? EXIT.checks : EXIT.done;
  },
};
