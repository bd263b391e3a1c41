import { resolve } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import { type CliCommand, textOption } from '../command.js';
import { EXIT } from '../exit.js';

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'write the files a platform accepts, and say what is lost',
  examples: [
    ['actionbench export --platform openai-responses', 'every action into exports/openai-responses'],
    ['actionbench export look-up-order --platform solveo --output -', 'one document on stdout'],
    ['actionbench export --platform solveo --check', 'exit 1 when a committed export is stale'],
  ],
  declare(command) {
    command
      .argument('[actions...]', 'ids of actions (default: all)')
      .option('--platform <id>', 'the agent platform')
      .option('--output <dir>', 'the folder, or - for stdout (default: exports/<platform>)')
      .option('--env <name>', 'the environment whose values are filled in')
      .option('--strict', 'exit 1 when anything is lost')
      .option('--check', 'write nothing; exit 1 when a file is missing or differs');
  },
  async run(around, args, options) {
    const platform = textOption(options, 'platform');
    const output = textOption(options, 'output');
    if (platform === null) {
      fail({
        class: 'bad-usage',
        message: 'Say which platform to export to.',
        hint: 'Add --platform with an id of "actionbench platforms".',
      });
    }
    if (output === '-' && around.output.json) {
      fail({
        class: 'bad-usage',
        message: '--output - and --json both want stdout.',
        hint: 'Leave one of them out.',
      });
    }
    const { exportActions } = await import('../export-actions.js');
    const { openFor } = await import('../workspace.js');
    const workspace = await openFor(around);
    const target = output ?? `exports/${platform}`;
    const report = await exportActions(workspace, args, {
      platform,
      folder: target === '-' ? null : resolve(around.cwd, target),
      environment: textOption(options, 'env'),
      check: options['check'] === true,
    });
    around.output.document(report.document);
    if (target === '-') for (const { text } of report.written) around.output.raw(text);
    const say = target === '-' ? around.output.note : around.output.line;
    for (const file of report.document.files)
      say(`${file.path}  ${file.bytes} bytes${file.stale === true ? '  stale' : ''}`);
    for (const loss of report.document.losses) say(`  ${loss.action}: ${loss.what} is lost: ${loss.becomes}`);
    for (const { action, message, hint } of report.document.failures) say(`  ${action}: ${message} ${hint}`);
    const stale = report.document.files.some((file) => file.stale === true);
    const lossy = options['strict'] === true && report.document.losses.length > 0;
    return stale || lossy || report.document.failures.length > 0 ? EXIT.checks : EXIT.done;
  },
};
