import { describe, expect, it } from 'vitest';
import type { Case } from '@shared/action/schema/response';
import { unmetExpectations } from '@shared/response/expect';
import { actionOf } from '../../support/actions';
import { recordingOf } from './answers';

/** The expectation as a document says it. */
function expectation(yaml: string): Case['expect'] {
  return actionOf(`cases:\n  - name: a\n    expect: ${yaml}`).cases[0]?.expect;
}

const text =
  '{"total":149.90,"id":90071992547409931,"ok":true,"nil":null,"list":[1,"a"],"o":{"a":1},"s":"x-1","date":"2026-11-24"}';
const unmet = (yaml: string, more: Parameters<typeof recordingOf>[1] = {}, body = text) =>
  unmetExpectations(expectation(yaml), recordingOf(body, more));

describe('expectations that are met', () => {
  it.each([
    '{ status: 200 }',
    '{ status: 2xx }',
    '{ status: [404, 2XX] }',
    '{ withinMs: 120 }',
    '{ error: ok }',
    '{ body: { "$.total": 149.9, "$.id": 90071992547409931, "$.ok": true, "$.nil": null, "$.list": [1, a], "$.o": { a: 1 } } }',
    '{ body: { "$.s": { matches: "^x-\\\\d$" }, "$.date": { type: date }, "$.id": { type: integer }, "$.list": { type: array } } }',
    '{ body: { "$.nil": { type: "null" }, "$.gone": { present: false }, "$.nil ": { present: true } } }'.replace(
      'nil ',
      'ok',
    ),
    '{ body: { "$.s": { oneOf: [y, x-1] }, "$.list[*]": [1, a] } }',
    '{ outputs: { id: 7, name: { matches: "^J" } } }',
  ])('%s', (yaml) => {
    const outputs = [
      { name: 'id', path: '$.id', json: '7' },
      { name: 'name', path: '$.name', json: '"Jane"' },
    ];
    expect(unmet(yaml, { outputs })).toEqual([]);
  });

  it('is everything when nothing is expected', () => {
    expect(unmetExpectations(undefined, recordingOf('x'))).toEqual([]);
  });
});

describe('expectations that are not met', () => {
  it.each<[string, object]>([
    ['{ status: 201 }', { what: 'status', expected: '201', actual: '200' }],
    ['{ status: 4xx }', { what: 'status', actual: '200' }],
    ['{ status: [201, 202] }', { expected: '["201","202"]' }],
    ['{ withinMs: 100 }', { what: 'duration', expected: 'at most 100 ms', actual: '120 ms' }],
    ['{ error: refused }', { what: 'error', expected: 'refused', actual: 'ok' }],
    ['{ body: { "$.id": 90071992547409932 } }', { what: '$.id', actual: '90071992547409931' }],
    ['{ body: { "$.gone": x } }', { actual: 'nothing' }],
    ['{ body: { "$.gone": { matches: x } } }', { actual: 'nothing' }],
    ['{ body: { "$.s": { present: false } } }', { actual: '"x-1"' }],
    ['{ body: { "$.s": { type: integer } } }', { expected: '{"type":"integer"}' }],
    ['{ body: { "$.nil": { type: string } } }', { actual: 'null' }],
    ['{ body: { "$.s": { type: colour } } }', { actual: '"x-1"' }],
    ['{ body: { "$.s": { oneOf: [a, b] } } }', { actual: '"x-1"' }],
    ['{ body: { "$.list": [1] } }', { actual: '[1,"a"]' }],
    ['{ body: { "$.o": { a: 2 } } }', { actual: '{"a":1}' }],
    ['{ body: { "$.o": { a: 1, b: 2 } } }', { actual: '{"a":1}' }],
    ['{ body: { "$.x[": 1 } }', { actual: expect.stringContaining('is not a JSONPath') }],
    ['{ outputs: { id: 7 } }', { what: 'output id', expected: '7', actual: 'nothing' }],
  ])('%s', (yaml, expected) => {
    expect(unmet(yaml)).toMatchObject([expected]);
  });

  it('says when there is nothing to look into', () => {
    expect(unmet('{ body: { "$.a": 1 } }', {}, '<html>')).toMatchObject([
      { actual: 'an answer that is no JSON' },
    ]);
    expect(unmet('{ body: { "$.a": 1 } }', {}, '')).toMatchObject([{ actual: 'no body' }]);
    expect(unmet('{ body: { "$.a": 1 } }', { cut: true }, '{"a":')).toMatchObject([
      { actual: 'an answer that was cut' },
    ]);
    expect(unmet('{ status: 200 }', { hops: [], class: 'refused' })).toMatchObject([
      { actual: 'no answer (refused)' },
    ]);
  });
});
