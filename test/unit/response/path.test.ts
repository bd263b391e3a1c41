import { describe, expect, it } from 'vitest';
import { normalizedPath, readablePath, readNormalizedPath } from '@shared/response/path';
import { readQuery, singularSteps } from '@shared/response/query';

describe('normalized paths', () => {
  it.each<[(string | number)[], string, string]>([
    [[], '$', '$'],
    [['ticket', 'id'], "$['ticket']['id']", '$.ticket.id'],
    [['devices', 0, 'serial no'], "$['devices'][0]['serial no']", '$.devices[0]["serial no"]'],
    [["it's", 'a\nb', '"'], "$['it\\'s']['a\\nb']['\"']", '$["it\'s"]["a\\nb"]["\\""]'],
    [["\\'"], "$['\\\\\\'']", `$["\\\\'"]`],
  ])('%j', (steps, path, readable) => {
    expect(normalizedPath(steps)).toBe(path);
    expect(readNormalizedPath(path)).toEqual(steps);
    expect(readablePath(path)).toBe(readable);
  });

  it.each(['', 'a', '$.a', "$['a", '$[01]', "$['\\x']", '$[-1]'])('%j is none', (path) => {
    expect(readNormalizedPath(path)).toBeNull();
    expect(readablePath(path)).toBe('$');
  });
});

describe('paths that name one value at most', () => {
  it.each<[string, readonly (string | number)[] | null]>([
    ['$.a[0]["b c"]', ['a', 0, 'b c']],
    ['$.items[-1]', ['items', -1]],
    ["$['\\u0001']", ['\u0001']],
    ['$..a', null],
    ['$.a[*]', null],
  ])('%s', (path, steps) => expect(singularSteps(path)).toEqual(steps));

  it('says what is wrong with any other text, shortened', () => {
    expect(() => singularSteps('a')).toThrow('is not a JSONPath');
    expect(() => readQuery(`$.${'a'.repeat(500)}[`)).toThrow(/^"\$\.a{117}…" is not a JSONPath/);
  });
});
