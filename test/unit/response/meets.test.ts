import { expect, it } from 'vitest';
import type { Plain } from '@shared/document/plain';
import { parseJson } from '@shared/json/parse';
import type { PickedByPath } from '@shared/response/extract';
import { failedRule, ruleText } from '@shared/response/fail-when';
import { meets } from '@shared/response/meets';
import { keepPlaces } from '@shared/response/prune';
import { writeJson } from '@shared/json/write';
import { pick } from './answers';

it.each<[string, Plain, boolean]>([
  ['null', null, true],
  ['null', 'null', true],
  ['null', 'x', false],
  ['1', null, false],
  ['1', '1.0', true],
  ['1', 'one', false],
  ['"1"', '1', true],
  ['true', 'true', true],
  ['true', 'yes', false],
  ['{}', 'x', false],
  ['[1]', ['1'], true],
  ['[1,2]', ['1'], false],
  ['{}', ['1'], false],
  ['{"a":1}', { a: '1' }, true],
  ['{"a":1}', { b: '1' }, false],
  ['[]', { a: '1' }, false],
])('%s meets %j: %s', (json, said, expected) => {
  expect(meets(parseJson(json), said)).toBe(expected);
});

it('follows no rule whose path could not be followed', () => {
  const failure = { class: 'path-timeout' as const, message: 'x', hint: 'y' };
  const picked: PickedByPath = new Map([['$.a', failure]]);
  expect(failedRule([{ path: '$.a' }, { path: '$.b' }], picked)).toBeNull();
});

it('reads rules as a person would', () => {
  expect(failedRule([{ path: '$.a', equals: null }], pick('{"a":null}', ['$.a']))).toEqual({
    path: '$.a',
    equals: null,
  });
  expect(ruleText({ path: '$.a', equals: null })).toBe('$.a is null');
  expect(ruleText({ path: '$.a' })).toBe('$.a is present');
});

it('keeps places in their containers, and nothing when there are none', () => {
  const json = parseJson('{"a":[{"b":1,"c":2},{"b":3}],"d":4}');
  const kept = (...places: (string | number)[][]) => {
    const result = keepPlaces(json, places);
    return result === undefined ? undefined : writeJson(result);
  };
  expect(kept(['a', 1, 'b'], ['a', 0, 'c'])).toBe('{"a":[{"c":2},{"b":3}]}');
  expect(kept(['a'], ['a', 0, 'b'])).toBe('{"a":[{"b":1,"c":2},{"b":3}]}');
  expect(kept(['d', 'x'])).toBe('{"d":4}');
  expect(kept(['a', 9])).toBe('{"a":[]}');
  expect(kept()).toBeUndefined();
});
