/** What went wrong, in a form a person can act on. The same shape crosses IPC and leaves the command line. */
export interface Failure {
  /** Machine name of the kind of failure, e.g. `refused`, `tls-expired`, `secret-missing`, `bad-document`. */
  readonly class: FailureClass;
  /** One sentence: what happened, and where. */
  readonly message: string;
  /** One sentence: what to do next. */
  readonly hint: string;
  readonly place?: Place;
  /** The secret that is missing, or that may not go to `host`: what a window can offer to mend. */
  readonly secret?: SecretInTrouble;
}

/** `entry` is what the store keeps it under: its name, unless the environment uses another entry. */
export interface SecretInTrouble {
  readonly name: string;
  readonly entry: string;
  /** Where it was not sent; absent: it is not set at all. */
  readonly host?: string;
}

/** A place in a text; line and column count from 1. */
export interface Place {
  /** POSIX, relative to the workspace, or as it was asked for; absent: the text that was given. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** Classes of failure while a request is prepared and sent. Each has its sentence and hint where it is raised. */
export const REQUEST_FAILURES = [
  'unresolved-placeholder',
  'invalid-value',
  'invalid-url',
  'invalid-header',
  'secret-missing',
  'secret-host',
  'dns',
  'refused',
  'unreachable',
  'reset',
  'proxy',
  'tls-expired',
  'tls-untrusted',
  'tls-name',
  'tls-client-certificate',
  'tls-failed',
  'timeout-connect',
  'timeout-first-byte',
  'timeout-total',
  'bad-http',
  'bad-encoding',
  'bad-redirect',
  'too-many-redirects',
  'too-large',
  'cut-body',
  'oauth-token',
  'aborted',
] as const;

/** Classes of failure of everything around a run. */
export const HOUSE_FAILURES = [
  'bad-usage',
  'bad-input',
  'bad-document',
  'unknown-action',
  'unknown-environment',
  'unknown-platform',
  'not-found',
  'already-exists',
  'conflict',
  'outside-workspace',
  'no-workspace',
  'unreadable-file',
  'unwritable-file',
  'cannot-export',
  'keychain-absent',
  'keychain-locked',
  'port-in-use',
  'bad-path',
  'path-timeout',
  'foreign-sender',
  'unconfirmed',
  'busy',
  'internal',
] as const;

export type RequestFailureClass = (typeof REQUEST_FAILURES)[number];
export type FailureClass = RequestFailureClass | (typeof HOUSE_FAILURES)[number] | AnswerClass;

/** Classes of an HTTP answer that is a failure; `failed-body` is a 2xx whose body says that it failed. */
export type AnswerClass = `http-${number}` | 'failed-body' | 'not-json' | 'empty-body';

/** Carries a Failure through code that throws. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Throws a FailureError; reads well at the end of a guard. */
export function fail(failure: Failure): never {
  throw new FailureError(failure);
}

/**
 * The Failure behind anything that was thrown. What nobody foresaw becomes class `internal` with its message,
 * never its stack.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return {
    class: 'internal',
    message: `Something unexpected happened: ${message}`,
    hint: 'Try again. If it happens again, report it with the steps that led here.',
  };
}
