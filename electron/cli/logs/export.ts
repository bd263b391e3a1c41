import { resolve } from 'node:path';
import { recordingExport } from '@shared/recording/export/index.js';
import { textOption } from '../command.js';
import { counted } from '../counted.js';
import { EXIT } from '../exit.js';
import { writeFileAt } from '../write-file.js';
import { chosenRecordings } from './chosen.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

export const exportVerb: LogRun = async (around, ids, options) => {
  const { write } = recordingExport(textOption(options, 'format') ?? 'jsonl');
  const output = textOption(options, 'output');
  await withLog(around, async (log) => {
    const recordings = await chosenRecordings(log, ids, options);
    const text = write(recordings);
    if (output === null || output === '-') {
      around.output.raw(text);
      return;
    }
    const path = resolve(around.cwd, output);
    await writeFileAt(path, text);
    around.output.document({ path, recordings: recordings.length, bytes: Buffer.byteLength(text) });
    around.output.note(`${counted(recordings.length, 'recording')} written to ${path}.`);
  });
  return EXIT.done;
};
