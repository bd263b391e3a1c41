import { lineColumn } from '@shared/document/locate.js';
import { fail } from '@shared/failure/failure.js';
import { withoutEncoders } from '@shared/formats/curl-encoders.js';
import type { CurlRequest } from './curl-request.js';
import { Rewritten } from './rewritten.js';
import { Unreadable } from './unreadable.js';
import { markBreaks } from './variables.js';
import { asBash } from './windows.js';

/**
 * Reads one or more cURL commands as bash would (browsers' "Copy as cURL", Postman, documentation).
 * @throws FailureError `bad-input` with the place of the first character that cannot be understood
 */
export async function readCurl(text: string): Promise<readonly CurlRequest[]> {
  // The shell parser is WebAssembly: it is read with the first command, not before.
  const [{ curlCommandsIn }, { requestsOf }] = await Promise.all([
    import('./shell-commands.js'),
    import('./requests-of.js'),
  ]);
  const prompted = withoutEncoders(new Rewritten(text));
  const command = asBash(prompted.replaceAll(/^(\s*)[$>%][ \t]+/gm, (_match, indent = '') => indent));
  const shell = markBreaks(command.text);
  try {
    const { commands, others } = curlCommandsIn(shell);
    const left = others.map((name) => `"${name}" beside the cURL command was left out.`);
    const [first, ...more] = commands.flatMap(requestsOf);
    return first ? [{ ...first, notes: [...first.notes, ...left] }, ...more] : [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const place = lineColumn(text, command.origin(error.at));
    return fail({
      class: 'bad-input',
      message: `${error.message.replace(/\.$/, '')} (line ${place.line}, column ${place.column}).`,
      hint: error.hint,
      place,
    });
  }
}
