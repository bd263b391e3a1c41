import type { HttpRequest } from './schema/request.js';

export type Retry = NonNullable<HttpRequest['retry']>;

/** The pause before the first retry where the document says none, in ms. */
export const DEFAULT_PAUSE_MS = 500;

/** The pauses before each retry, in ms: always the same, or doubling (`growth: exponential`). */
export function pausesOf(retry: HttpRequest['retry']): readonly number[] {
  const first = retry?.afterMs ?? DEFAULT_PAUSE_MS;
  return Array.from({ length: retry?.times ?? 0 }, (_, index) =>
    retry?.growth === 'exponential' ? first * 2 ** index : first,
  );
}
