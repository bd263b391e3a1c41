import type { Piece } from '@shared/template/piece';
import { encodePiece } from '@shared/template/pieces';

/** What pieces are on the wire once their secrets are put in. */
export function wireText(pieces: readonly Piece[], secretOf: (name: string) => string): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'base64') return Buffer.from(wireText(piece.pieces, secretOf)).toString('base64');
      return encodePiece(secretOf(piece.name), piece.encoding);
    })
    .join('');
}
