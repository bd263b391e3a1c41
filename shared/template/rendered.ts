import type { Failure } from '../failure/failure.js';
import type { Piece } from './piece.js';
import type { ResolvedValue } from './values.js';

/** A request ready to send but for its secrets: what every preview shows and what the runner sends. */
export interface RenderedRequest {
  readonly method: string;
  /** The absolute URL, query included. */
  readonly url: readonly Piece[];
  readonly headers: readonly RenderedHeader[];
  /** Null: no body. Joined pieces encoded in UTF-8 are the body. */
  readonly body: readonly Piece[] | null;
  /** Set when the token must be fetched first; the Authorization header then holds a secret piece `oauth2`. */
  readonly oauth?: RenderedOAuth;
  readonly timeoutMs: number;
  readonly omitted: readonly Omission[];
  /** Every placeholder met, in order of appearance, once each. */
  readonly values: readonly ResolvedValue[];
  /** What stands in the way of sending. Empty: it can be sent. */
  readonly failures: readonly Failure[];
}

export interface RenderedHeader {
  readonly name: string;
  readonly value: readonly Piece[];
  /** We add it, not the document. */
  readonly auto?: boolean;
}

export interface RenderedOAuth {
  readonly tokenUrl: readonly Piece[];
  readonly clientId: readonly Piece[];
  readonly clientSecret: readonly Piece[];
  readonly scope: readonly Piece[];
  readonly send: 'basic' | 'body';
  readonly params: readonly { readonly name: string; readonly value: readonly Piece[] }[];
}

/** A slot that vanished because its value is absent. */
export interface Omission {
  /** `query tag`, `header X-Audit`, `body $.devices`, `form note`. */
  readonly slot: string;
  readonly ref: string;
}
