import { fail } from '@shared/failure/failure.js';
import type { GivenValues } from '@shared/ipc/limits.js';
import type { Output } from './output.js';

/**
 * `--set name=value` and `--unset name` as given values: text by the name between the braces, null for absent.
 * @throws FailureError `bad-usage` for a --set without "="
 */
export function givenFrom(set: readonly string[], unset: readonly string[]): GivenValues {
  const given = Object.create(null) as Record<string, string | null>;
  for (const assignment of set) {
    const at = assignment.indexOf('=');
    if (at <= 0) {
      fail({
        class: 'bad-usage',
        message: `--set ${assignment} has no name and value.`,
        hint: 'Write --set name=value, with the name as it stands between the braces.',
      });
    }
    given[assignment.slice(0, at)] = assignment.slice(at + 1);
  }
  for (const name of unset) given[name] = null;
  return given;
}

/**
 * Says which given names are asked for by nothing: most likely they are mistyped, and what is sent is not what was meant.
 * `asked`: by the names between the braces, `secret.` ones too.
 */
export function noteUnused(output: Output, given: GivenValues, asked: readonly string[]): void {
  const known = new Set(asked);
  const values = [...known].filter((ref) => !ref.startsWith('secret.')).join(', ');
  for (const name of Object.keys(given)) {
    if (known.has(name)) continue;
    output.note(
      `Nothing that is sent asks for ${name}, so it changes nothing. Values are ${values || 'none'}.`,
    );
  }
}
