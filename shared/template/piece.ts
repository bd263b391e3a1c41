import type { ValueSource } from './source.js';

/** How a secret's text is encoded at the place where it stands, when it is substituted at send time. */
export type PieceEncoding = 'raw' | 'json-string' | 'url-component' | 'form' | 'header';

/**
 * A stretch of a rendered request with the source it came from. Joined `text`s are what is sent, byte for byte in
 * UTF-8, except for secrets: their text is `{{secret.name}}` until main substitutes them.
 */
export type Piece = TextPiece | SecretPiece | Base64Piece;

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly source: ValueSource;
  /** The name between the braces; absent for constants. */
  readonly ref?: string;
}

export interface SecretPiece {
  readonly kind: 'secret';
  readonly text: string;
  readonly source: 'secret';
  readonly ref: string;
  readonly name: string;
  /** The keychain entry: the name, unless the environment uses another entry. */
  readonly entry: string;
  readonly encoding: PieceEncoding;
}

/** The base64 of its pieces (Basic authentication). With no secret inside it is rendered as text at once. */
export interface Base64Piece {
  readonly kind: 'base64';
  /** What people are shown: `<base64 of agent:{{secret.x}}>`. */
  readonly text: string;
  readonly source: ValueSource;
  readonly pieces: readonly Piece[];
}
