import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { sharing } from '@renderer/state/documents/sharing';

const text = (description: string, type = 'string') => `actionbench: 1
id: look-up
name: Look up
kind: http
description: ${description}
parameters: [{ name: a, type: string }, { name: b, type: ${type} }]
request: { method: GET, url: "https://api.example.com/{{a}}" }
platforms: { vapi: {} }
`;
const action = (source: string) => {
  const read = readAction(source).action;
  if (read === null) throw new Error('The document of this test cannot be read.');
  return read;
};

describe('sharing', () => {
  it('keeps the parts that a keystroke did not change, and takes the one that it did', () => {
    const before = action(text('Old'));
    const after = sharing(before, action(text('New')));
    expect(after.description).toBe('New');
    expect(after.request).toBe(before.request);
    expect(after.parameters).toBe(before.parameters);
    expect(after.platforms).toBe(before.platforms);
    expect(after.document).not.toBe(before.document);
  });

  it('keeps the neighbours of a changed member of a list', () => {
    const before = action(text('Old'));
    const after = sharing(before, action(text('Old', 'integer')));
    expect(after.parameters[0]).toBe(before.parameters[0]);
    expect(after.parameters[1]?.type).toBe('integer');
  });

  it('gives the very same object when the text says the same in another way', () => {
    const before = action(text('Old'));
    expect(sharing(before, action(`# a remark\n${text('Old')}`))).toBe(before);
  });

  it('says what the new value says, whatever the old one was', () => {
    const value = fc.anything({ withMap: true, withNullPrototype: true });
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(sharing<unknown>(before, after)).toStrictEqual(after);
      }),
    );
  });

  it('takes nothing from the prototype of what was before', () => {
    const after: unknown = JSON.parse('{"__proto__":{},"constructor":{}}');
    const shared = sharing<unknown>({}, after);
    expect(shared).toStrictEqual(after);
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype);
  });

  it('notices when only the order changed', () => {
    expect(Object.keys(sharing<object>({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(['b', 'a']);
    expect([
      ...sharing(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
        new Map([
          ['b', 2],
          ['a', 1],
        ]),
      ).keys(),
    ]).toEqual(['b', 'a']);
  });
});
