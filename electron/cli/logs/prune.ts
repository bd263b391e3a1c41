import { fail } from '@shared/failure/failure.js';
import { dataFolder } from '@services/settings/data-folder.js';
import { openSettings } from '@services/settings/settings.js';
import { textOption } from '../command.js';
import { EXIT } from '../exit.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

const MEBIBYTE = 2 ** 20;

export const prune: LogRun = async (around, _args, options) => {
  const settings = await openSettings(dataFolder()).read();
  const days = numberOption(textOption(options, 'days'), '--days') ?? settings.logDays;
  const megabytes = numberOption(textOption(options, 'megabytes'), '--megabytes') ?? settings.logMegabytes;
  await withLog(around, async ({ store }) => {
    const { removed, recordings, bytes, oldest } = await store.prune({ days, bytes: megabytes * MEBIBYTE });
    around.output.document({ removed, recordings, bytes, oldest, keeps: { days, megabytes } });
    around.output.line(
      `${removed} removed. ${recordings} left, ${(bytes / MEBIBYTE).toFixed(1)} MB${
        oldest === null ? '' : `, the oldest of ${oldest.slice(0, 10)}`
      }.`,
    );
  });
  return EXIT.done;
};

function numberOption(text: string | null, option: string): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  return fail({
    class: 'bad-usage',
    message: `"${text}" after ${option} is no number.`,
    hint: 'Give a number such as 30.',
  });
}
