import type { Failure, FailureClass } from '../failure/failure.js';
import type { RenderedRequest } from '../template/rendered.js';
import type { ValueOrigin } from '../template/values.js';
import type { ValueSource } from '../template/source.js';

export const RUN_ORIGINS = [
  'panel',
  'once',
  'case',
  'replay',
  'rehearsal',
  'mock',
  'import',
  'credential',
] as const;
export type RunOrigin = (typeof RUN_ORIGINS)[number];

/** What the log keeps of a run. Redacted when it is written: secrets stand as `{{secret.name}}` everywhere. */
export interface Recording {
  /** UUIDv7 */
  readonly id: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly action: { readonly id: string; readonly name: string } | null;
  readonly caseName: string | null;
  readonly environment: string | null;
  readonly platform: string | null;
  readonly conversationId: string | null;
  readonly origin: RunOrigin;
  /** SHA-256 of the document's text, hex. */
  readonly documentHash: string | null;
  /** The rendered parts with their sources, secrets by name: enough to replay. Null when nothing could be rendered. */
  readonly request: RenderedRequest | null;
  readonly values: readonly RecordedValue[];
  /** Every exchange on the wire: attempts and redirects in their order. Empty when nothing was sent. */
  readonly hops: readonly Hop[];
  readonly durationMs: number;
  /** `ok`, a failure class, or for an HTTP answer that is a failure its class, e.g. `http-401`. */
  readonly class: RunClass;
  /** The sentence and hint of anything but `ok`. */
  readonly failure: Failure | null;
  readonly outputs: readonly RecordedOutput[];
  /** What the agent would be told: JSON or text. Null when nothing came back. */
  readonly told: string | null;
  /** Unknown for local runs, never false. */
  readonly reachedConversation: Reached;
  /** Id of the recording this run repeated; null for any other. */
  readonly replayOf: string | null;
  /** Names the import that brought it, so that what came together is found together; null for a run of our own. */
  readonly importId: string | null;
  /** Rules of the findings that the document had when it ran, each once. */
  readonly findings: readonly string[];
  /** Personal data was masked before it was written: what was sent cannot be told from it. */
  readonly masked: boolean;
}

export type Reached = 'yes' | 'no' | 'unknown';

export type RunClass = 'ok' | FailureClass;

export interface RecordedValue {
  readonly ref: string;
  readonly source: ValueSource;
  readonly origin: ValueOrigin;
  /** JSON text; null for an absent value and for secrets. */
  readonly json: string | null;
}

export interface RecordedOutput {
  readonly name: string;
  readonly path: string;
  /** JSON text with its digits; null when the path met nothing. */
  readonly json: string | null;
  readonly problem?: string;
}

export interface Hop {
  readonly kind: 'request' | 'redirect' | 'retry' | 'token';
  readonly method: string;
  readonly url: string;
  /** As sent, order and duplicates kept. */
  readonly requestHeaders: readonly HeaderLine[];
  readonly requestBody: RecordedBody | null;
  readonly status: number | null;
  readonly statusText: string;
  readonly httpVersion: string | null;
  /** As received, order and duplicates kept. */
  readonly responseHeaders: readonly HeaderLine[];
  readonly responseBody: RecordedBody | null;
  readonly phases: Phases;
  readonly remote: string | null;
  readonly tls: TlsFacts | null;
  readonly failure: Failure | null;
  /** Credentials that were dropped for this hop, by name, e.g. `Authorization`. */
  readonly dropped: readonly string[];
}

export interface HeaderLine {
  readonly name: string;
  readonly value: string;
  readonly auto?: boolean;
}

/** Milliseconds; dns, connect and tls are null on a reused socket. */
export interface Phases {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  readonly wait: number | null;
  readonly download: number | null;
  readonly reused: boolean;
}

export interface TlsFacts {
  readonly protocol: string;
  readonly subject: string;
  readonly issuer: string;
  readonly validTo: string;
  readonly names: readonly string[];
}

export interface RecordedBody {
  /** Decoded text; for binary content base64 (`base64: true`). */
  readonly text: string;
  readonly base64: boolean;
  /** Bytes after decompression; more than the text holds when cut. */
  readonly bytes: number;
  readonly cut: boolean;
  readonly contentType: string | null;
}

/** One line of a list of recordings. */
export interface RecordingLine {
  readonly id: string;
  readonly at: string;
  readonly action: string | null;
  readonly actionName: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly class: RunClass;
  readonly durationMs: number;
  readonly bytes: number;
  readonly environment: string | null;
  readonly platform: string | null;
  readonly origin: RunOrigin;
  readonly caseName: string | null;
  readonly conversationId: string | null;
  readonly reachedConversation: Reached;
  readonly replayOf: string | null;
  /** How many rules the document broke, and outputs that did not come as declared. */
  readonly findings: number;
}
