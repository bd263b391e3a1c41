import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { applyOperations, patchOperations } from '@shared/platforms/engine/json-patch';
import type { Json } from '@shared/json/json';

function patched(json: string, operations: string): string {
  return writeJson(applyOperations(parseJson(json), parseJson(operations) as readonly Json[]));
}

describe('the operations between two trees', () => {
  it('make the second of the first, whatever they are', () => {
    const trees = fc.jsonValue({ maxDepth: 3 }).map((value) => parseJson(JSON.stringify(value)));
    fc.assert(
      fc.property(trees, trees, (ours, theirs) => {
        expect(applyOperations(ours, patchOperations(ours, theirs))).toEqual(theirs);
      }),
    );
  });

  it('say null, and keys with slashes and tildes', () => {
    const operations = patchOperations(
      parseJson('{"a":{"b":1}}'),
      parseJson('{"a":{"b":null},"x/y~z":null}'),
    );
    expect(writeJson(operations as Json)).toBe(
      '[{"op":"replace","path":"/a/b","value":null},{"op":"add","path":"/x~1y~0z","value":null}]',
    );
  });
});

describe('operations by hand', () => {
  it.each([
    ['insert into a list', '{"a":[1,3]}', '[{"op":"add","path":"/a/1","value":2}]', '{"a":[1,2,3]}'],
    ['append to a list', '{"a":[1]}', '[{"op":"add","path":"/a/-","value":2}]', '{"a":[1,2]}'],
    ['replace an item', '{"a":[1,2]}', '[{"op":"replace","path":"/a/0","value":5}]', '{"a":[5,2]}'],
    ['take an item out', '{"a":[1,2]}', '[{"op":"remove","path":"/a/0"}]', '{"a":[2]}'],
    ['take a member out', '{"a":1,"b":2}', '[{"op":"remove","path":"/a"}]', '{"b":2}'],
  ])('%s', (_what, json, operations, result) => {
    expect(patched(json, operations)).toBe(result);
  });

  it.each([
    ['[{"op":"remove","path":"/none"}]', '/none'],
    ['[{"op":"replace","path":"/none","value":1}]', '/none'],
    ['[{"op":"replace","path":"/l/7","value":1}]', '/l/7'],
    ['[{"op":"add","path":"/l/x","value":1}]', '/l/x'],
    ['[{"op":"add","path":"/a/b","value":1}]', '/a/b'],
    ['[{"op":"move","path":"/a","from":"/l"}]', '/a'],
    ['[{"op":"add","path":"/a"}]', '/a'],
    ['[{"op":"remove","path":""}]', ''],
    ['[{"op":"add","path":"a","value":1}]', 'a'],
    ['[7]', ''],
  ])('are refused with their place: %s', (operations, path) => {
    expect(() => patched('{"a":1,"l":[1]}', operations)).toThrow(
      `The patch in "file" does not fit this export at "${path}".`,
    );
  });
});
