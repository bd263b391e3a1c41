import { fail } from '../../failure/failure.js';
import type { Recording } from '../recording.js';
import { curlCommands } from './commands.js';
import { harText } from './har.js';
import { jsonLines } from './json-lines.js';
import { reportPage } from './report/page.js';

/** A form in which recordings leave the log. All are redacted: recordings are, since they were written. */
export interface RecordingExport {
  readonly id: string;
  /** What people choose it by. */
  readonly name: string;
  readonly extension: string;
  readonly write: (recordings: readonly Recording[]) => string;
}

/** Every form, the one for a ticket first. */
export const recordingExports: readonly RecordingExport[] = [
  { id: 'html', name: 'HTML report', extension: 'html', write: reportPage },
  { id: 'har', name: 'HAR 1.2', extension: 'har', write: harText },
  { id: 'jsonl', name: 'JSON Lines', extension: 'jsonl', write: jsonLines },
  { id: 'curl', name: 'cURL commands', extension: 'sh', write: curlCommands },
];

/** @throws FailureError `bad-usage`, naming the forms there are */
export function recordingExport(id: string): RecordingExport {
  const found = recordingExports.find((candidate) => candidate.id === id);
  return (
    found ??
    fail({
      class: 'bad-usage',
      message: `Recordings cannot be written as "${id}".`,
      hint: `Use one of ${recordingExports.map((each) => each.id).join(', ')}.`,
    })
  );
}
