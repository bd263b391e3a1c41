import type { Piece } from '../template/piece.js';
import type { RenderedRequest } from '../template/rendered.js';

/** A credential that was sent: by its name, never its value, and where. */
export interface SentCredential {
  readonly name: string;
  /** `the header Authorization`, `the query`, `the body`. */
  readonly where: string;
}

/** Which secrets a request carries, and where. */
export function credentialsOf(request: RenderedRequest): readonly SentCredential[] {
  const found: SentCredential[] = [];
  const note = (pieces: readonly Piece[], where: string) => {
    for (const name of pieces.flatMap(secretNames)) found.push({ name, where });
  };
  for (const { name, value } of request.headers) note(value, `the header ${name}`);
  note(request.url, 'the URL');
  note(request.body ?? [], 'the body');
  return found;
}

function secretNames(piece: Piece): readonly string[] {
  if (piece.kind === 'secret') return [piece.name];
  return piece.kind === 'base64' ? piece.pieces.flatMap(secretNames) : [];
}

/** `helpdesk-token in the header Authorization`, or that there was none. */
export function credentialsText(credentials: readonly SentCredential[]): string {
  return credentials.map(({ name, where }) => `${name} in ${where}`).join(' and ');
}
