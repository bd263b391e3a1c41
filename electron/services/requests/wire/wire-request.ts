import { FailureError } from '@shared/failure/failure.js';
import type { Piece, SecretPiece } from '@shared/template/piece.js';
import { encodePiece, holdsSecret } from '@shared/template/pieces.js';
import type { RenderedHeader } from '@shared/template/rendered.js';

/** A header as it goes over the wire. */
export interface WireHeader {
  readonly name: string;
  readonly value: string;
  readonly auto?: boolean;
  /** It holds a secret, so it is dropped when a redirect leads to another host. */
  readonly secret?: boolean;
}

/** A request with its secrets in place: exactly what is sent. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly WireHeader[];
  readonly body: Buffer | null;
  /** The body with empty texts for secrets, for another host; null when it holds none. */
  readonly bodyWithoutSecrets: Buffer | null;
  /** What of the body is dropped then: the names of its secrets. */
  readonly bodySecrets: readonly string[];
}

interface Rendered {
  readonly method: string;
  readonly url: readonly Piece[];
  readonly headers: readonly RenderedHeader[];
  readonly body: readonly Piece[] | null;
}

/** The value of a secret piece, unencoded. */
export type SecretOf = (piece: SecretPiece) => string;

/**
 * Puts the secrets into a rendered request.
 * @throws FailureError `invalid-header`, `invalid-value` for a secret that cannot stand where it is put; its value is
 *   not in the message
 */
export function wireRequest({ method, url, headers, body }: Rendered, secretOf: SecretOf): WireRequest {
  const bytes = body === null ? null : Buffer.from(textOf(body, secretOf, 'the body'), 'utf8');
  const secrets = body === null ? [] : secretsIn(body);
  return {
    method,
    url: textOf(url, secretOf, 'the URL'),
    headers: headers.map(({ name, value, auto }) => ({
      name,
      value:
        auto === true && name === 'Content-Length' && bytes !== null
          ? String(bytes.length)
          : textOf(value, secretOf, `the header ${name}`),
      ...(auto === true && { auto }),
      ...(holdsSecret(value) && { secret: true }),
    })),
    body: bytes,
    bodyWithoutSecrets:
      body === null || secrets.length === 0
        ? null
        : Buffer.from(
            textOf(body, () => '', 'the body'),
            'utf8',
          ),
    bodySecrets: [...new Set(secrets.map(({ name }) => name))],
  };
}

/** Pieces with their secrets, each encoded for its place. */
export function textOf(pieces: readonly Piece[], secretOf: SecretOf, where: string): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'base64':
          return Buffer.from(textOf(piece.pieces, secretOf, where), 'utf8').toString('base64');
        case 'secret':
          return encoded(piece, secretOf(piece), where);
      }
    })
    .join('');
}

/** Every secret piece, also those inside base64. */
export function secretsIn(pieces: readonly Piece[]): SecretPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'secret') return [piece];
    return piece.kind === 'base64' ? secretsIn(piece.pieces) : [];
  });
}

function encoded(piece: SecretPiece, value: string, where: string): string {
  try {
    return encodePiece(value, piece.encoding);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError({
      ...error.failure,
      message: `The secret ${piece.name} cannot stand in ${where}: ${lowerFirst(error.failure.message)}`,
      hint: `Set the secret ${piece.name} anew, without line breaks or stray characters.`,
    });
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
