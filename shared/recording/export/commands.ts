import { curlCommand } from '../../formats/curl.js';
import type { Recording } from '../recording.js';
import { requestOf } from '../request-of.js';

/** The curl command of each recording, oldest first, with a comment that says which run it was. */
export function curlCommands(recordings: readonly Recording[]): string {
  return recordings.map((recording) => `${titleOf(recording)}\n${commandOf(recording)}\n`).join('\n');
}

function titleOf({ at, action, class: outcome }: Recording): string {
  return `# ${at} ${oneLine(action?.name ?? 'no action')}: ${outcome}`;
}

function commandOf(recording: Recording): string {
  const request = requestOf(recording);
  return request === null ? '# Nothing was sent.' : curlCommand(request);
}

/** A line break would end the comment and begin a command. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
