import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlCommand, curlPieces } from '@shared/formats/curl';
import type { Piece } from '@shared/template/piece';
import { constantPiece, joinPieces, slicePieces } from '@shared/template/pieces';

const value: Piece = { kind: 'text', text: "it's {env}", source: 'environment', ref: 'env.api' };
const typed: Piece = { kind: 'text', text: 'jane', source: 'parameter', ref: 'name' };
const key: Piece = {
  kind: 'secret',
  text: '{{secret.crm-token}}',
  source: 'secret',
  ref: 'secret.crm-token',
  name: 'crm-token',
  entry: 'crm-token',
  encoding: 'raw',
};

describe('a stretch of pieces', () => {
  it('is the stretch of their text, each part with its source', () => {
    expect(slicePieces([constantPiece('ab'), typed, constantPiece('cd')], 1, 4)).toEqual([
      constantPiece('b'),
      { ...typed, text: 'ja' },
    ]);
  });

  it('is what slicing the joined text gives', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(30), fc.nat(30), (texts, from, length) => {
        const pieces = texts.map(constantPiece);
        expect(joinPieces(slicePieces(pieces, from, from + length))).toBe(
          texts.join('').slice(from, from + length),
        );
      }),
    );
  });
});

describe('the curl command in stretches', () => {
  const request = {
    method: 'POST',
    url: [value, constantPiece('/customers/'), typed],
    headers: [{ name: 'X-Key', value: [key] }],
    body: [constantPiece('{"name":"'), typed, constantPiece('"}')],
    timeoutMs: 1000,
    omitted: [],
    values: [],
    failures: [],
  };

  it('keeps the source of every value and reads as the command', () => {
    const pieces = curlPieces(request);
    expect(joinPieces(pieces)).toBe(curlCommand(request));
    expect(pieces.filter(({ source }) => source !== 'constant')).toEqual([
      { ...value, text: "it'\\''s {env}" },
      typed,
      { kind: 'text', text: '"$CRM_TOKEN"', source: 'secret', ref: 'secret.crm-token' },
      typed,
    ]);
  });
});
