import { resolve } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import type { Recording } from '@shared/recording/recording.js';
import { textOption } from '../command.js';
import { EXIT } from '../exit.js';
import { writeFileAt } from '../write-file.js';
import { chosenRecordings } from './chosen.js';
import { withLog } from './open.js';
import type { LogVerb } from './verb.js';

/** How recordings leave the log, by the name of the format. */
const FORMATS: Readonly<Record<string, (recordings: readonly Recording[]) => string>> = {
  jsonl: (recordings) => recordings.map((recording) => `${JSON.stringify(recording)}\n`).join(''),
};

export const exportVerb: LogVerb = {
  name: 'export',
  takes: 'ID...',
  does: 'these recordings, or all that match, to --output or to stdout',
  async run(around, ids, options) {
    const name = textOption(options, 'format') ?? 'jsonl';
    const write = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (!write) {
      fail({
        class: 'bad-usage',
        message: `Recordings cannot be exported as "${name}".`,
        hint: `Use one of ${Object.keys(FORMATS).join(', ')}.`,
      });
    }
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
      around.output.note(`${recordings.length} recordings are in ${path}.`);
    });
    return EXIT.done;
  },
};
