import type { RequestRow } from '../../action/schema/request.js';
import type { Json } from '../../json/json.js';
import { isArray } from '../../json/kind.js';
import { onlyPlaceholder, parseTemplate } from '../parse.js';
import type { Piece, PieceEncoding } from '../piece.js';
import { constantPiece, encodePiece } from '../pieces.js';
import type { ResolvedValue } from '../values.js';
import { type Build, isAbsent } from './build.js';

interface RowPlace {
  /** `query tag`, `form note`: what an omission is called. */
  readonly slot: string;
  readonly encoding: PieceEncoding;
  /** How authored text is written. */
  readonly constant: (text: string) => string;
}

/**
 * The values of one row: none when its slot vanishes, several when a list repeats it, else one.
 * A placeholder that is the whole value makes it a slot; inside longer text absence is a failure.
 */
export function rowValues(build: Build, row: Pick<RequestRow, 'value' | 'join'>, place: RowPlace): Piece[][] {
  const template = parseTemplate(row.value);
  const reference = onlyPlaceholder(template);
  if (!reference) return [build.text(template, place.encoding, place.slot, place.constant)];
  const value = build.value(reference);
  if (value.origin === 'secret') return [[build.piece(value, undefined, place.encoding)]];
  if (isAbsent(value.value)) {
    build.omit(place.slot, value.ref);
    return [];
  }
  if (!isArray(value.value)) return [[build.piece(value, value.value, place.encoding)]];
  const items = value.value.filter((item) => !isAbsent(item));
  if (items.length === 0) build.omit(place.slot, value.ref);
  if (row.join === undefined) return items.map((item) => [build.piece(value, item, place.encoding)]);
  return items.length === 0 ? [] : [joined(build, value, items, place, place.constant(row.join))];
}

function joined(
  build: Build,
  value: ResolvedValue,
  items: readonly Json[],
  place: RowPlace,
  separator: string,
): Piece[] {
  return items.flatMap((item, index) => {
    const piece = build.piece(value, item, place.encoding);
    return index === 0 ? [piece] : [constantPiece(separator), piece];
  });
}

/** Authored text of a query row: `,` and `:` stay, everything else that has a meaning in a URL is encoded. */
export function queryConstant(text: string): string {
  return encodePiece(wellFormed(text), 'url-component').replaceAll('%2C', ',').replaceAll('%3A', ':');
}

export function formConstant(text: string): string {
  return encodePiece(wellFormed(text), 'form');
}

/** Half a surrogate pair can only come from an escape in the file; UTF-8 writes it as U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
