import type { RequestRow } from '../../action/schema/request.js';
import { isArray } from '../../json/kind.js';
import { onlyPlaceholder, parseTemplate } from '../parse.js';
import type { Piece } from '../piece.js';
import { HEADER_HINT, headerProblem, mergePieces } from '../pieces.js';
import type { RenderedHeader } from '../rendered.js';
import type { Build } from './build.js';
import { rowValues } from './rows.js';

/** The header rows of the document. A list needs `join`; what a header cannot carry is a failure. */
export function renderHeaders(build: Build, rows: readonly RequestRow[]): RenderedHeader[] {
  return rows.flatMap((row) => {
    const name = row.name.trim();
    const slot = `header ${name}`;
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) {
      build.fail(
        'invalid-header',
        `"${row.name}" is not a header name.`,
        'Use letters, digits and "-", e.g. X-Request-Id.',
      );
      return [];
    }
    if (row.join === undefined && needsJoin(build, row)) {
      build.fail('invalid-header', `The header ${name} holds a list.`, 'Add join: "," to its row.');
      return [];
    }
    const values = rowValues(build, row, { slot, encoding: 'header', constant: (text) => text });
    return values.map((value) => ({ name, value: headerValue(build, name, value) }));
  });
}

function needsJoin(build: Build, row: RequestRow): boolean {
  const reference = onlyPlaceholder(parseTemplate(row.value));
  const value = reference && build.value(reference).value;
  return isArray(value ?? null) && (value as readonly unknown[]).length > 0;
}

/** Checks a header's pieces and trims them at both ends, as every receiver does (RFC 9110, section 5.5). */
export function headerValue(build: Build, name: string, pieces: readonly Piece[]): Piece[] {
  const broken = pieces.flatMap((piece) => {
    const problem = piece.kind === 'text' ? headerProblem(piece.text) : null;
    return problem === null ? [] : [{ problem, ref: piece.kind === 'text' ? piece.ref : undefined }];
  });
  for (const { problem, ref } of broken) {
    const what = ref === undefined ? `The header ${name}` : `The value of ${ref} in the header ${name}`;
    build.fail('invalid-header', `${what} ${problem}.`, HEADER_HINT);
  }
  if (broken.length > 0) return [];
  const trimmed = trim(trim(mergePieces(pieces), 0, /^[ \t]+/), -1, /[ \t]+$/);
  return trimmed;
}

function trim(pieces: readonly Piece[], end: 0 | -1, blanks: RegExp): Piece[] {
  const result = [...pieces];
  for (let piece = result.at(end); piece?.kind === 'text'; piece = result.at(end)) {
    const text = piece.text.replace(blanks, '');
    if (text !== '' || result.length === 1) {
      result[end === 0 ? 0 : result.length - 1] = { ...piece, text };
      break;
    }
    if (end === 0) result.shift();
    else result.pop();
  }
  return result;
}
