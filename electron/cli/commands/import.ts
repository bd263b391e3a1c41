import type { CliCommand } from '../command.js';
import { textOption } from '../command.js';
import { counted } from '../counted.js';
import { EXIT } from '../exit.js';

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'make actions of a cURL command, an OpenAPI document, an HTTP request or a file of a platform',
  examples: [
    [
      'actionbench import petstore.yaml',
      'an action for each operation; its address goes into the environment',
    ],
    ['pbpaste | actionbench import -', 'whatever is on the clipboard'],
    ['actionbench import api.json --from openapi', 'said instead of found'],
    ['actionbench import petstore.yaml --dry-run --json', 'what would be written'],
  ],
  declare(command) {
    command
      .argument('<file>', 'the file, or - for standard input')
      .option('--from <format>', 'an id of "formats" or "platforms" (default: found)')
      .option('--env <name>', 'the environment that takes the addresses')
      .option('--dry-run', 'write nothing, and keep no credential');
  },
  async run(around, [file = '-'], options) {
    const { openFor } = await import('../workspace.js');
    const { importInto } = await import('../import-actions.js');
    const { withInput } = await import('../read-input.js');
    const report = await withInput(around, file, async (text) =>
      importInto(await openFor(around, { tolerant: true }), text, {
        from: textOption(options, 'from'),
        environment: textOption(options, 'env'),
        dryRun: options['dryRun'] === true,
      }),
    );
    const { output } = around;
    output.document(report.document);
    output.line(
      `${report.title}: ${counted(report.files.length, 'action')}${options['dryRun'] === true ? ', nothing written' : ''}`,
    );
    for (const path of report.files) output.line(`  ${path}`);
    for (const { name, where } of report.document.secrets) output.line(`  secret ${name}, from ${where}`);
    for (const { item, reason } of report.document.skipped) output.line(`  left out: ${item}: ${reason}`);
    for (const note of report.document.notes) output.note(note);
    return report.lacking.length > 0 ? EXIT.missing : EXIT.done;
  },
};
