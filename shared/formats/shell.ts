import type { Piece } from '../template/piece.js';
import { constantPiece, mergePieces } from '../template/pieces.js';
import { encoderFor } from './curl-encoders.js';

/** `helpdesk-token` -> `HELPDESK_TOKEN` */
export function shellVariable(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

const SAFE = /^[\w./:=@%+,-]+$/;

/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return SAFE.test(text) ? text : `'${quoteInside(text)}'`;
}

/**
 * Pieces as one word of a POSIX shell: what is known in single quotes, secrets as variables in double quotes. Each
 * stretch keeps its source; joined they are what is written.
 */
export function quotedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let known: Piece[] = [];
  const flush = () => {
    result.push(...knownWord(known));
    known = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') known.push(piece);
    else {
      flush();
      result.push(...unknownWord(piece));
    }
  }
  flush();
  return result.length === 0 ? [constantPiece("''")] : mergePieces(result);
}

function knownWord(pieces: readonly Piece[]): readonly Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return [];
  if (SAFE.test(text)) return pieces;
  return [
    constantPiece("'"),
    ...pieces.map((piece) => ({ ...piece, text: quoteInside(piece.text) })),
    constantPiece("'"),
  ];
}

function unknownWord(piece: Exclude<Piece, { readonly kind: 'text' }>): readonly Piece[] {
  if (piece.kind === 'secret') {
    const encoder = encoderFor(piece.encoding);
    const value = `"$${shellVariable(piece.name)}"`;
    const text = encoder ? `"$(${encoder.name} ${value})"` : value;
    return [{ kind: 'text', text, source: 'secret', ref: piece.ref }];
  }
  return [
    constantPiece('"$(printf %s '),
    ...quotedPieces(piece.pieces),
    constantPiece(" | base64 | tr -d '\\n')\""),
  ];
}

function quoteInside(text: string): string {
  return text.replaceAll("'", `'\\''`);
}
