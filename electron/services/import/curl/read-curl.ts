import { lineColumn } from '@shared/document/locate.js';
import { fail } from '@shared/failure/failure.js';
import { withoutEncoders } from '@shared/formats/curl-encoders.js';
import { Rewritten } from './rewritten.js';
import { Unreadable } from './unreadable.js';
import { markBreaks } from './variables.js';
import { asBash } from './windows.js';

/** What a cURL command sends. Values are what goes on the wire, with the shell's quoting undone. */
export interface CurlRequest {
  readonly method: string;
  /** With the query, without user and password. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly user: { readonly name: string; readonly password: string } | null;
  readonly body: string | null;
  readonly timeoutMs: number | null;
  /** What the command says and an action cannot, each in a sentence. */
  readonly notes: readonly string[];
}

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
    return commands
      .flatMap(requestsOf)
      .map((request) => ({ ...request, notes: [...request.notes, ...left] }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail({
      class: 'bad-input',
      message: error.message,
      hint: error.hint,
      place: lineColumn(text, command.origin(error.at)),
    });
  }
}
