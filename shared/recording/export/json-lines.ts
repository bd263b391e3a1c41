import type { Recording } from '../recording.js';

/** One recording a line, whole, as JSON: what `logs import` reads again. https://jsonlines.org */
export function jsonLines(recordings: readonly Recording[]): string {
  return recordings.map((recording) => `${JSON.stringify(recording)}\n`).join('');
}
