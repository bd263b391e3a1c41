import { secretName } from '@shared/action/schema/names.js';
import { fail } from '@shared/failure/failure.js';

/**
 * A name as it was given on the command line.
 * @throws FailureError `bad-usage`
 */
export function nameOf(name: string | undefined): string {
  const read = secretName.safeParse(name);
  if (read.success) return read.data;
  return fail({
    class: 'bad-usage',
    message: name === undefined ? 'Say which secret.' : `"${name}" cannot be the name of a secret.`,
    hint: 'Write it as it stands in {{secret.NAME}}: lower case, with "-" between words.',
  });
}
