import { maskRecording } from '../../../shared/personal/mask-recording.js';
import type { PersonalRules } from '../../../shared/personal/rules.js';
import type { RecordingLine } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import { lineOf } from './line.js';
import { recordingReader } from './detail.js';
import { showRecording } from './queries.js';

/**
 * Lines with personal data masked. What is personal in a URL is often known by another part of the recording, such as the
 * name of the parameter, so that each one is read.
 */
export function maskLines(
  database: Database,
  lines: readonly RecordingLine[],
  rules: PersonalRules | null,
): readonly RecordingLine[] {
  if (rules === null) return lines;
  const read = recordingReader(database);
  return lines.map((line) => ({
    ...line,
    url: lineOf(maskRecording(showRecording(database, line.id, read), rules)).url,
  }));
}
