import type { Failure } from '@shared/failure/failure.js';

/** The exit codes of the command line's contract. Of several, the first of this order wins: 130, 2, 3, 1. */
export const EXIT = { done: 0, checks: 1, usage: 2, missing: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ORDER: readonly ExitCode[] = [EXIT.interrupted, EXIT.usage, EXIT.missing, EXIT.checks, EXIT.done];

/** What a person must bring before it can work. */
const MISSING: ReadonlySet<string> = new Set([
  'secret-missing',
  'secret-host',
  'keychain-absent',
  'keychain-locked',
  'port-in-use',
]);

/** Bad usage and unreadable input. */
const USAGE: ReadonlySet<string> = new Set([
  'bad-usage',
  'bad-input',
  'bad-document',
  'unknown-action',
  'unknown-environment',
  'unknown-platform',
  'not-found',
  'already-exists',
  'outside-workspace',
  'no-workspace',
  'unreadable-file',
  'unwritable-file',
  'unresolved-placeholder',
  'invalid-value',
  'unconfirmed',
]);

export function exitOf(failure: Failure): ExitCode {
  if (failure.class === 'aborted') return EXIT.interrupted;
  if (MISSING.has(failure.class)) return EXIT.missing;
  return USAGE.has(failure.class) ? EXIT.usage : EXIT.checks;
}

export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return ORDER.find((code) => codes.includes(code)) ?? EXIT.done;
}
