import { fail } from '@shared/failure/failure.js';
import { type CliCommand, collect, listOption, textOption } from '../command.js';
import { EXIT } from '../exit.js';

export const preview: CliCommand = {
  name: 'preview',
  summary: 'show the exact request; nothing is sent',
  examples: [
    ['actionbench preview look-up-order', 'with the examples of its parameters'],
    ['actionbench preview look-up-order --as solveo', 'as that platform sends it'],
    ['actionbench preview look-up-order --set order_number=SO-1 --format curl', 'as a cURL command'],
  ],
  declare(command) {
    command
      .argument('<action>', 'id of the action')
      .option('--as <platform>', 'as this platform sends it')
      .option('--env <name>', 'the environment')
      .option('--set <name=value>', 'a value by the name between the braces (repeatable)', collect)
      .option('--unset <name>', 'leave a value out (repeatable)', collect)
      .option('--format <name>', 'json, http or curl (default: http)');
  },
  async run(around, [id = ''], options) {
    const { actionNamed, environmentNamed, openFor } = await import('../workspace.js');
    const { previewDocument, previewText } = await import('../preview.js');
    const { givenFrom, noteUnused } = await import('../given.js');
    const { lintWorkspace } = await import('../lint-workspace.js');
    const workspace = await openFor(around, { tolerant: true });
    const { action } = actionNamed(workspace, id);
    const platform = textOption(options, 'as');
    const given = givenFrom(listOption(options, 'set'), listOption(options, 'unset'));
    const shown = previewDocument(workspace, action, {
      platform,
      environment: environmentNamed(workspace, textOption(options, 'env')),
      given,
    });
    const findings = await lintWorkspace(workspace, [id], platform === null ? [] : [platform], false);
    const document = { ...shown.document, findings };
    const format = textOption(options, 'format') ?? (around.output.json ? 'json' : 'http');
    if (!['json', 'http', 'curl'].includes(format)) {
      fail({
        class: 'bad-usage',
        message: `There is no format "${format}".`,
        hint: 'Use json, http or curl.',
      });
    }
    if (around.output.json) around.output.document(document);
    else around.output.raw(previewText(shown, format, document));
    if (shown.request !== null) {
      const asked = shown.request.values.map(({ ref }) => ref);
      noteUnused(around.output, given, asked);
    }
    for (const failure of shown.failures) around.output.note(`${failure.message} ${failure.hint}`);
    return shown.failures.length > 0 ? EXIT.checks : EXIT.done;
  },
};
