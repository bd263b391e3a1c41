import { fail } from '@shared/failure/failure.js';
import { type CliCommand, collect } from '../command.js';
import { declareFilters } from '../logs/filter-options.js';
import { LOG_VERBS } from '../logs/index.js';
import type { LogVerb } from '../logs/verb.js';
import { declarePage } from '../logs/page-options.js';
import { table } from '../table.js';

export const logs: CliCommand = {
  name: 'logs',
  summary: 'look into the log of all runs',
  examples: [
    ['actionbench logs list --only failed --from 24h', 'what failed since yesterday'],
    ['actionbench logs search "SO-1042" --action look-up-order', 'words in URL, headers and bodies'],
    ['actionbench logs list --contains 042-88', 'part of a word'],
    ['actionbench logs show 0199a1b2-… --json', 'one recording with everything it keeps'],
    ['actionbench logs replay 0199a1b2-…', 'sent again as it was, and how the answer differs'],
    [
      'actionbench logs replay 0199a1b2-… --env staging --set order_number=SO-1042',
      'as the action is now, in another environment, with another value',
    ],
    ['actionbench logs diff 0199a1b2-… 0199a1c7-…', 'what came back then and now'],
    ['actionbench logs export --only failed --format html --output ticket.html', 'a page for a ticket'],
    ['actionbench logs import calls.har', 'calls made elsewhere, matched to your actions'],
    ['actionbench logs prune --days 30', 'removes what is older'],
  ],
  declare(command) {
    command
      .argument('<what>', `${LOG_VERBS.map(({ name }) => name).join(', ')}: see below`)
      .argument('[arguments...]', 'ids, a text or a file')
      .option('--format <name>', 'with export: jsonl, har, curl or html')
      .option('--output <file>', 'with export: the file, or "-" for stdout')
      .option('--as <platform>', 'with replay: as this platform sends it')
      .option('--set <name=value>', 'with replay: another value (repeatable)', collect)
      .option('--unset <name>', 'with replay: leave a value out (repeatable)', collect)
      .option('--yes', 'with replay: send writes again without being asked')
      .option('--dry-run', 'with import: write nothing, and keep no credential')
      .option('--days <n>', 'with prune: keep what is younger')
      .option('--megabytes <n>', 'with prune: keep no more than this');
    declarePage(command);
    declareFilters(command);
    command.addHelpText('after', `\nWhat:\n${table(LOG_VERBS.map(verbRow)).join('\n')}`);
  },
  async run(around, [what = '', ...args], options) {
    const verb = LOG_VERBS.find(({ name }) => name === what);
    if (verb) {
      refuseMore(verb, args);
      return (await verb.load())(around, args, options);
    }
    return fail({
      class: 'bad-usage',
      message: `"logs ${what}" does not exist.`,
      hint: `Use one of ${LOG_VERBS.map(({ name }) => name).join(', ')}.`,
    });
  },
};

function verbRow({ name, takes, does }: LogVerb): string[] {
  return [`  ${name} ${takes}`, does];
}

/** What is passed over unsaid would look as if it had been heeded: `logs list SO-1042` searches for nothing. */
function refuseMore({ name, most }: LogVerb, args: readonly string[]): void {
  const extra = most === undefined ? undefined : args[most];
  if (extra === undefined) return;
  fail({
    class: 'bad-usage',
    message: `"logs ${name}" takes ${most === 0 ? 'no argument' : `no more than ${most}`}, so "${extra}" is left over.`,
    hint:
      name === 'list'
        ? `Look for a text with: actionbench logs search ${JSON.stringify(extra)}.`
        : 'Leave it out; "actionbench logs --help" says what each takes.',
  });
}
