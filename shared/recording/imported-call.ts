import type { JsonObject } from '../json/json.js';
import type { HeaderLine } from './recording.js';

/** One call that a log of somewhere else tells of, as far as it tells: what it does not say is null. */
export interface ImportedCall {
  /** What the log calls the action or tool. */
  readonly name: string | null;
  /** What its platform knows the action or tool by. */
  readonly toolId: string | null;
  /** ISO 8601, UTC */
  readonly at: string | null;
  /** Id of the platform whose log it is. */
  readonly platform: string | null;
  readonly conversationId: string | null;
  /** What the agent gave, by parameter. */
  readonly arguments: JsonObject | null;
  readonly request: CalledRequest | null;
  readonly response: CalledResponse | null;
  /** What the log says went wrong. */
  readonly error: string | null;
  readonly durationMs: number | null;
  readonly reachedConversation: 'yes' | 'no' | 'unknown';
}

export interface CalledRequest {
  readonly method: string;
  /** Absolute, with the query. */
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly body: string | null;
}

export interface CalledResponse {
  readonly status: number | null;
  readonly headers: readonly HeaderLine[];
  readonly body: string | null;
}
