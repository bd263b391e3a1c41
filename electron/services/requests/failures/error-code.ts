/** What axios, node:net, node:tls and node:http threw, down to the error that names a cause. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly error: Error | null;
}

/** axios wraps errors, and connecting to several addresses gives an AggregateError: the innermost code counts. */
export function causeOf(error: unknown): Cause {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', message: String(error), error: null };
  if ('isAxiosError' in error && error.cause !== undefined) return causeOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message, error };
}
