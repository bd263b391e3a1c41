import type { Safety } from '@shared/action/action.js';
import type { Retry } from '@shared/action/retry.js';
import type { Failure } from '@shared/failure/failure.js';
import type { HeaderLine, Hop } from '@shared/recording/recording.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import type { Redactor } from './redact/redactor.js';

/** The value of a keychain entry with the hosts it may be sent to. */
export interface ReadableSecret {
  readonly value: string;
  readonly hosts: readonly string[];
}

/** By entry name; null when there is none. */
export type ReadSecret = (entry: string) => Promise<ReadableSecret | null>;

export type RunPhase = 'preparing' | 'connecting' | 'waiting' | 'downloading';

export interface SendHow {
  readonly readSecret: ReadSecret;
  readonly signal: AbortSignal;
  /** As the document says; null: never. */
  readonly retry: Retry | null;
  /** Everything but `read` goes over a fresh socket, so that a stale one can never make it happen twice. */
  readonly safety: Safety;
  readonly followRedirects: boolean;
  readonly onPhase?: ((phase: RunPhase) => void) | undefined;
}

/** What came of a request. Hops and failure are redacted already; headers and body are as they were received. */
export interface Sent {
  /** Every exchange in its order: token requests, attempts, redirects. Empty when nothing was sent. */
  readonly hops: readonly Hop[];
  readonly status: number | null;
  readonly headers: readonly HeaderLine[];
  /** Decompressed. Null when no answer came. */
  readonly body: Uint8Array | null;
  /** The body ends before its end: at the cap, or where the connection broke. */
  readonly cut: boolean;
  readonly failure: Failure | null;
  readonly durationMs: number;
  /** Masks every secret and token of this request wherever it may stand. */
  readonly redactor: Redactor;
}

export interface Sender {
  /** Sends a request whose `failures` are empty. Never rejects: what goes wrong is in `failure`. */
  send(request: RenderedRequest, how: SendHow): Promise<Sent>;
  /** Masks what every request so far has used: for what is kept of a run that sent nothing. */
  redactor(): Redactor;
  /** Forgets tokens and closes every kept connection. */
  close(): void;
}
