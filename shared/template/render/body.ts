import type { Body } from '../../action/schema/request.js';
import { parseTemplate } from '../parse.js';
import type { Piece } from '../piece.js';
import { constantPiece, mergePieces } from '../pieces.js';
import type { Build } from './build.js';
import { renderJsonBody } from './json-body.js';
import { formConstant, rowValues, wellFormed } from './rows.js';

/** A rendered body with the content type that goes with it; `authored`: the document says the type. */
interface RenderedBody {
  readonly pieces: readonly Piece[] | null;
  readonly contentType: string | null;
  readonly authored: boolean;
}

export function renderBody(build: Build, body: Body): RenderedBody {
  switch (body.kind) {
    case 'none':
      return { pieces: null, contentType: null, authored: false };
    case 'json':
      if (body.text.trim() === '') return { pieces: null, contentType: null, authored: false };
      return { pieces: renderJsonBody(build, body.text), contentType: 'application/json', authored: false };
    case 'form':
      return {
        pieces: formPieces(build, body),
        contentType: 'application/x-www-form-urlencoded',
        authored: false,
      };
    case 'text':
      return {
        pieces: build.text(parseTemplate(body.text), 'raw', 'the text of the body', wellFormed),
        contentType: body.contentType ?? 'text/plain; charset=utf-8',
        authored: body.contentType !== undefined,
      };
  }
}

function formPieces(build: Build, body: Extract<Body, { kind: 'form' }>): Piece[] {
  const pairs = body.fields.flatMap((field) =>
    rowValues(build, field, { slot: `form ${field.name}`, encoding: 'form', constant: formConstant }).map(
      (value) => [constantPiece(`${formConstant(field.name)}=`), ...value],
    ),
  );
  return mergePieces(pairs.flatMap((pair, index) => (index === 0 ? pair : [constantPiece('&'), ...pair])));
}
