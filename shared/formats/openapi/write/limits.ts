import type { Action } from '../../../action/action.js';
import { wholeDescription } from '../../../platforms/engine/prompt.js';

/** Limits of GPT Actions, which read OpenAPI: https://developers.openai.com/api/docs/actions/production */
const SOURCE = 'https://developers.openai.com/api/docs/actions/production';
const DESCRIPTION = 300;
const PARAMETER = 700;
const TIMEOUT_MS = 45_000;

/** What a reader with narrow limits would refuse or cut, as remarks: other readers take it. */
export function limitNotes(action: Action): readonly string[] {
  const notes: string[] = [];
  const say = (text: string) => notes.push(`${action.id}: ${text} (GPT Actions, ${SOURCE})`);
  const length = wholeDescription(action).length;
  if (length > DESCRIPTION) say(`the description has ${length} characters; ${DESCRIPTION} are allowed`);
  for (const { name, description = '' } of action.parameters) {
    if (description.length > PARAMETER) {
      say(`the description of ${name} has ${description.length} characters; ${PARAMETER} are allowed`);
    }
  }
  const headers = action.request?.headers?.map(({ name }) => name) ?? [];
  if (headers.length > 0) say(`headers of one's own (${headers.join(', ')}) are not sent`);
  if ((action.request?.timeoutMs ?? 0) > TIMEOUT_MS) say('calls end after 45 seconds');
  return notes;
}
