import { resolve } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import { recordingExport } from '@shared/recording/export/index.js';
import { textOption } from '../command.js';
import { counted } from '../counted.js';
import { EXIT } from '../exit.js';
import { writeFileAt } from '../write-file.js';
import { chosenRecordings } from './chosen.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

export const exportVerb: LogRun = async (around, ids, options) => {
  const { id: format, write } = recordingExport(textOption(options, 'format') ?? 'jsonl');
  const output = textOption(options, 'output');
  if (output === '-' && around.output.json) {
    fail({
      class: 'bad-usage',
      message: '--output - and --json both want stdout.',
      hint: 'Leave one of them out.',
    });
  }
  await withLog(around, async (log) => {
    const recordings = await chosenRecordings(log, ids, options);
    const text = write(recordings);
    const bytes = Buffer.byteLength(text);
    if (output === null || output === '-') {
      if (around.output.json) around.output.document({ format, recordings: recordings.length, bytes, text });
      else around.output.raw(text);
      return;
    }
    const path = resolve(around.cwd, output);
    await writeFileAt(path, text);
    around.output.document({ path, recordings: recordings.length, bytes });
    around.output.note(`${counted(recordings.length, 'recording')} written to ${path}.`);
  });
  return EXIT.done;
};
