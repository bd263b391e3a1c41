import { fail } from '@shared/failure/failure.js';
import { type CliCommand, type CliOptions, collect, listOption, textOption } from '../command.js';

export const run: CliCommand = {
  name: 'run',
  summary: 'run the cases of the workspace, or one action once',
  examples: [
    ['actionbench run', 'every case; exit 1 when one fails'],
    [
      'actionbench run look-up-order --env staging --reporter junit --output report.xml',
      'one action, for CI',
    ],
    [
      'actionbench run look-up-order --once --set order_number=SO-1042',
      'one run; examples and defaults fill the rest',
    ],
  ],
  declare(command) {
    command
      .argument('[actions...]', 'ids of actions (default: all)')
      .option('--once', 'run each action once instead of its cases')
      .option(
        '--set <name=value>',
        'with --once: a value by the name between the braces (repeatable)',
        collect,
      )
      .option('--unset <name>', 'with --once: leave a value out (repeatable)', collect)
      .option('--env <name>', 'the environment')
      .option('--as <platform>', 'send the request as this platform does')
      .option('--concurrency <n>', 'cases at the same time (default: 4)')
      .option('--repeat <n>', 'run every case this often')
      .option('--bail', 'stop at the first failure')
      .option('--reporter <name>', 'pretty, json, junit or github')
      .option('--output <file>', 'write the report into a file')
      .option('--no-log', 'keep nothing in the log');
  },
  async run(around, ids, options) {
    const { environmentNamed, openFor } = await import('../workspace.js');
    const { openRuns } = await import('../runs.js');
    const workspace = await openFor(around);
    const asked = textOption(options, 'env');
    const runs = await openRuns(workspace, {
      log: options['log'] !== false,
      platform: textOption(options, 'as'),
      onNotice: (sentence) => around.output.note(sentence),
    });
    try {
      if (options['once'] === true) {
        const { runOnce } = await import('../run-once.js');
        const given = { set: listOption(options, 'set'), unset: listOption(options, 'unset') };
        return await runOnce(around, workspace, runs, {
          ids,
          given,
          environment: environmentNamed(workspace, asked),
        });
      }
      const { runCases } = await import('../run-cases.js');
      return await runCases(around, workspace, runs, {
        ids,
        environment: asked,
        concurrency: numberOf(options, 'concurrency', 4),
        repeat: numberOf(options, 'repeat', 1),
        bail: options['bail'] === true,
        reporter: textOption(options, 'reporter'),
        output: textOption(options, 'output'),
      });
    } finally {
      await runs.close();
    }
  },
};

function numberOf(options: CliOptions, name: string, otherwise: number): number {
  const text = textOption(options, name);
  if (text === null) return otherwise;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  return fail({
    class: 'bad-usage',
    message: `--${name} ${text} is not a whole number above 0.`,
    hint: 'Write digits only.',
  });
}
