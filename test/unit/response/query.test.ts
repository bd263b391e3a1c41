import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { extractOutputs } from '@shared/response/extract';
import { normalizedPath, readNormalizedPath } from '@shared/response/path';
import { valueAt } from '@shared/response/path';
import { queryJson, singularSteps } from '@shared/response/query';
import { pick } from './answers';

describe('following a JSONPath', () => {
  const json = parseJson(
    '{"a":[{"id":90071992547409931,"p":1.10},{"id":2,"p":"x"}],"it\'s":{"__proto__":-0}}',
  );

  it.each([
    ['$.a[0].id', ["$['a'][0]['id']"], ['90071992547409931']],
    ['$.a[*].p', ["$['a'][0]['p']", "$['a'][1]['p']"], ['1.10', '"x"']],
    ['$.a[?@.id > 5].p', ["$['a'][0]['p']"], ['1.10']],
    ["$['it\\'s']['__proto__']", ["$['it\\'s']['__proto__']"], ['-0']],
    ['$.none', [], []],
  ])('%s', (path, paths, texts) => {
    const nodes = queryJson(json, path);
    expect(nodes.map((node) => node.path)).toEqual(paths);
    expect(nodes.map(({ value }) => writeJson(value))).toEqual(texts);
  });

  it('says when an answer is nested too deeply to look everywhere', () => {
    const deep = parseJson(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(() => queryJson(deep, `$..${'a'.repeat(200)}`)).toThrow('nested too deeply');
  });

  it.each([
    ["$['a'][0]", ['a', 0]],
    ['$.a[0].id', ['a', 0, 'id']],
    ['$.a[*]', null],
  ])('%s meets at most one value, by its steps: %j', (path, steps) => {
    expect(singularSteps(path)).toEqual(steps);
  });

  it('reads values that are no containers', () => {
    expect(queryJson(parseJson('7'), '$')[0]?.path).toBe('$');
    expect(queryJson(null, '$')).toHaveLength(1);
  });

  it('says what is wrong with a path', () => {
    expect(() => queryJson(json, '$.a[')).toThrow('is not a JSONPath');
  });

  it('does not overflow on a deep answer', () => {
    const deep = parseJson('['.repeat(10_000) + ']'.repeat(10_000));
    expect(queryJson(deep, '$[0][0]')).toHaveLength(1);
    expect(() => queryJson(deep, '$..x')).toThrow(/cannot be followed|^$/);
  });

  it('reads a scalar answer', () => {
    expect(queryJson('x', '$').map(({ value }) => value)).toEqual(['x']);
    expect(valueAt('x', ['a'])).toBeUndefined();
  });
});

it('writes a normalized path that reads back, for any names', () => {
  const step = fc.oneof(
    fc.nat(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom("'", '"', '\\', "\\'", '\n', '\u0001'),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(readNormalizedPath(normalizedPath(steps))).toEqual(steps);
    }),
    { numRuns: 500 },
  );
  expect(readNormalizedPath('a')).toBeNull();
  expect(readNormalizedPath('$.a')).toBeNull();
  expect(readNormalizedPath("$['\\x']")).toBeNull();
});

describe('outputs', () => {
  it('keep their digits; several values make a list; what is missing or odd is said', () => {
    const text = '{"id":90071992547409931,"tags":["a","b"],"n":"seven","nil":null}';
    const outputs = [
      { name: 'id', path: '$.id', type: 'integer' as const },
      { name: 'tags', path: '$.tags[*]' },
      { name: 'n', path: '$.n', type: 'integer' as const },
      { name: 'gone', path: '$.gone' },
      { name: 'nil', path: '$.nil' },
    ];
    const found = extractOutputs(
      outputs,
      pick(
        text,
        outputs.map(({ path }) => path),
      ),
    );
    expect(found.map(({ json }) => json)).toEqual([
      '90071992547409931',
      '["a","b"]',
      '"seven"',
      null,
      'null',
    ]);
    expect(found[2]?.problem).toBe('n is declared as integer, but the answer holds "seven".');
    expect(found[3]?.problem).toBe('The answer has nothing at $.gone.');
  });

  it('say why nothing could be picked', () => {
    const outputs = [{ name: 'a', path: '$.a' }];
    expect(extractOutputs(outputs, new Map())[0]?.problem).toContain('no JSON');
    const failure = { class: 'path-timeout' as const, message: 'It took too long.', hint: 'x' };
    expect(extractOutputs(outputs, new Map([['$.a', failure]]))[0]?.problem).toBe('It took too long.');
  });
});
