import { fail } from '@shared/failure/failure.js';
import type { LogFilter } from '@shared/recording/filter.js';
import type { CliOptions, Surroundings } from '../command.js';
import { EXIT, type ExitCode } from '../exit.js';
import { table } from '../table.js';
import { filterOf } from './filter-options.js';
import { lineCells, lineDocument } from './line.js';
import { withLog } from './open.js';
import { pageOf } from './page-options.js';
import type { LogRun } from './verb.js';

export const list: LogRun = (around, _args, options) => listMatching(around, options, {});

export const search: LogRun = (around, args, options) => {
  const text = args.join(' ').trim();
  if (text === '') {
    fail({
      class: 'bad-usage',
      message: 'Say what to search for.',
      hint: 'Give words, such as: actionbench logs search "SO-1042 shipped".',
    });
  }
  return listMatching(around, options, { search: text });
};

async function listMatching(around: Surroundings, options: CliOptions, more: LogFilter): Promise<ExitCode> {
  const filter = { ...filterOf(options), ...more };
  await withLog(around, async ({ store }) => {
    const page = pageOf(options);
    const { recordings, unindexed } = await store.list({ ...filter, ...page });
    const { count, more: stopped } = await store.count(filter);
    around.output.document({ total: stopped ? null : count, recordings: recordings.map(lineDocument) });
    for (const line of table(recordings.map(lineCells))) around.output.line(line);
    if (recordings.length === 0) around.output.note('No recording matches.');
    else if (recordings.length < count) {
      const all = `${count.toLocaleString('en')}${stopped ? ' or more' : ''}`;
      around.output.note(`${recordings.length} of ${all}. Use --limit and --offset to see others.`);
    }
    if (unindexed > 0) around.output.note(`${unindexed} recordings are still being indexed: search again.`);
  });
  return EXIT.done;
}
