import type { z } from 'zod';
import { fail } from '../failure/failure.js';

/** @throws FailureError `bad-input` when a text cannot be a name of this kind, with how one is written */
export function nameOrFail(schema: z.ZodType<string>, name: string, what: string): void {
  const read = schema.safeParse(name);
  if (read.success) return;
  fail({
    class: 'bad-input',
    message: `"${name}" cannot be the name of ${what}.`,
    hint: read.error.issues.map((issue) => issue.message).join(' '),
  });
}
