import { fail } from '@shared/failure/failure.js';
import type { CliCommand } from '../command.js';
import { declareFilters } from '../logs/filter-options.js';
import { LOG_VERBS } from '../logs/index.js';
import { declarePage } from '../logs/page-options.js';

export const logs: CliCommand = {
  name: 'logs',
  summary: 'look into the log of all runs',
  examples: [
    ['actionbench logs list --only failed --from 24h', 'what failed since yesterday'],
    ['actionbench logs search "SO-1042" --action look-up-order', 'words in URL, headers and bodies'],
    ['actionbench logs list --contains 042-88', 'part of a word'],
    ['actionbench logs show 0199a1b2-… --json', 'one recording with everything it keeps'],
    ['actionbench logs prune --days 30', 'removes what is older'],
  ],
  declare(command) {
    command
      .argument('<what>', LOG_VERBS.map(({ name, takes, does }) => `${name} ${takes}: ${does}`).join('; '))
      .argument('[arguments...]', 'ids, a text or a file')
      .option('--format <name>', 'with export: jsonl')
      .option('--output <file>', 'with export: the file, or "-" for stdout')
      .option('--days <n>', 'with prune: keep what is younger')
      .option('--megabytes <n>', 'with prune: keep no more than this');
    declarePage(command);
    declareFilters(command);
  },
  async run(around, [what = '', ...args], options) {
    const verb = LOG_VERBS.find(({ name }) => name === what);
    if (verb) return verb.run(around, args, options);
    return fail({
      class: 'bad-usage',
      message: `"logs ${what}" does not exist.`,
      hint: `Use one of ${LOG_VERBS.map(({ name }) => name).join(', ')}.`,
    });
  },
};
