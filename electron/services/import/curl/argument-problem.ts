import {
  curlLongOpts,
  curlLongOptsShortened,
  curlShortOpts,
  parseArgs,
} from 'curlconverter/dist/src/curl/opts.js';
import { Unreadable } from './unreadable.js';
import type { ShellCommand } from './shell-commands.js';

type Words = Parameters<typeof parseArgs>[0];

/** What curl's own reading of these arguments says. Throws what curlconverter throws. */
export function readArguments(words: Words, warnings: [string, string][]) {
  return parseArgs(words, curlLongOpts, curlLongOptsShortened, curlShortOpts, undefined, warnings)[0];
}

/** The first argument that makes the reading fail, as a problem at its place. */
export function argumentProblem(words: Words, command: ShellCommand): Unreadable {
  for (let count = 2; count <= words.length; count++) {
    const reason = refusal(words.slice(0, count));
    const isLast = count === words.length;
    if (reason === null || (/requires parameter/.test(reason) && !isLast)) continue;
    const at = command.words[count - 1] ?? command.from;
    const word = words[count - 1]?.toString() ?? '';
    if (/requires parameter/.test(reason)) {
      return new Unreadable(
        at,
        `The option ${word} has no value.`,
        'Write its value behind it, or remove it.',
      );
    }
    if (/ambiguous/.test(reason)) {
      return new Unreadable(at, `curl has more than one option that begins with ${word}.`, 'Write it out.');
    }
    return new Unreadable(at, `curl has no option ${word}.`, 'Correct its name, or remove it.');
  }
  return new Unreadable(command.from, 'The arguments of this cURL command cannot be read.', 'Check them.');
}

function refusal(words: Words): string | null {
  try {
    readArguments(words, []);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
