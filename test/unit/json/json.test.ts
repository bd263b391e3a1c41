import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/failure/failure';
import { compareDecimals } from '@shared/json/decimal';
import { equalJson } from '@shared/json/equal';
import { JsonNumber } from '@shared/json/json';
import { isObject, kindOf } from '@shared/json/kind';
import { parseJson } from '@shared/json/parse';
import { toPlain } from '@shared/json/to-plain';
import { writeJson } from '@shared/json/write';

function messageOf(text: string): string {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof FailureError) return error.failure.message;
    throw error;
  }
  return 'no failure';
}

describe('reading and writing JSON', () => {
  it.each(['90071992547409931', '1.10', '1e400', '-0', '0.0000000000000000000001', '1E+2'])(
    'keeps the digits of %s',
    (digits) => {
      expect(writeJson(parseJson(`{"n": ${digits}}`))).toBe(`{"n":${digits}}`);
    },
  );

  it('gives back what JSON.parse would read, for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, noUnicodeString: false }), (text) => {
        expect(JSON.parse(writeJson(parseJson(text)))).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses exactly the texts that JSON.parse refuses', () => {
    const nearJson = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"a"',
        ':',
        ',',
        '1',
        '01',
        '-',
        '.5',
        'true',
        'nul',
        ' ',
        '"',
        '\\',
        '\n',
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(nearJson, (parts) => {
        const text = parts.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(messageOf(text) === 'no failure').toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 10,000 nested lists and objects, and writes and compares them', () => {
    const deep = '['.repeat(10_000) + '1' + ']'.repeat(10_000);
    const objects = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    for (const text of [deep, objects]) {
      expect(writeJson(parseJson(text))).toBe(text);
      expect(equalJson(parseJson(text), parseJson(text))).toBe(true);
    }
  });

  it('takes __proto__ as a name like any other', () => {
    const json = parseJson('{"__proto__": {"polluted": true}, "constructor": 1}');
    expect(isObject(json) && Object.keys(json)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(writeJson(json)).toBe('{"__proto__":{"polluted":true},"constructor":1}');
  });

  it('skips a byte-order mark and takes the last of equal names', () => {
    expect(writeJson(parseJson('\uFEFF{"a":1,"b":2,"a":3}'))).toBe('{"a":3,"b":2}');
  });

  it('keeps half of a character as an escape', () => {
    expect(writeJson(parseJson('"\\ud800 x"'))).toBe('"\\ud800 x"');
  });

  it('says where a text stops being JSON', () => {
    expect(messageOf('{"a": 1,\n  "b": }')).toBe(
      'This is not valid JSON: line 2, column 8: a value was expected.',
    );
    expect(messageOf('')).toContain('line 1, column 1: it ends where a value was expected');
    expect(messageOf('[1 2]')).toContain('"," or "]" was expected');
    expect(messageOf('{"a" 1}')).toContain('":" was expected');
    expect(messageOf('{a: 1}')).toContain('double quotes');
    expect(messageOf('"a\nb"')).toContain('escape it');
    expect(messageOf('"\\x"')).toContain('does not exist in JSON');
    expect(messageOf('"\\u12"')).toContain('hex digits');
    expect(messageOf('"open')).toContain('never ends');
    expect(messageOf('1 1')).toContain('nothing more was expected');
  });

  it('indents as JSON.stringify does', () => {
    const value = { a: [1, { b: null }], c: [], d: {}, e: 'x' };
    expect(writeJson(parseJson(JSON.stringify(value)), 2)).toBe(JSON.stringify(value, null, 2));
  });
});

describe('comparing', () => {
  it('compares numbers by value and members in any order', () => {
    expect(equalJson(parseJson('{"a":1.10,"b":[1]}'), parseJson('{"b":[1.0],"a":11e-1}'))).toBe(true);
    expect(equalJson(parseJson('90071992547409931'), parseJson('90071992547409932'))).toBe(false);
    expect(equalJson(parseJson('{"a":1}'), parseJson('{"b":1}'))).toBe(false);
    expect(equalJson(parseJson('[1,2]'), parseJson('[1]'))).toBe(false);
    expect(equalJson(parseJson('{"a":1}'), parseJson('{"a":1,"b":2}'))).toBe(false);
    expect(equalJson(parseJson('[]'), parseJson('{}'))).toBe(false);
    expect(equalJson(parseJson('"1"'), parseJson('1'))).toBe(false);
  });

  it('orders decimals of any size as integers do', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), fc.nat(30), (left, right, zeros) => {
        const result = Math.sign(compareDecimals(`${left}`, `${right}`));
        expect(result).toBe(left === right ? 0 : left < right ? -1 : 1);
        expect(compareDecimals(`${left}`, `${left}${'0'.repeat(zeros)}e-${zeros}`)).toBe(0);
      }),
    );
    expect(compareDecimals('1e400', '9e399')).toBeGreaterThan(0);
    expect(compareDecimals('-0', '0.00')).toBe(0);
    expect(() => compareDecimals('x', '1')).toThrow('not a decimal');
  });
});

it('tells the kind of every value, and what a file would say for it', () => {
  const json = parseJson('[{"a":1.10},[],"x",true,null]');
  expect(Array.isArray(json) && json.map(kindOf)).toEqual(['object', 'array', 'string', 'boolean', 'null']);
  expect(kindOf(new JsonNumber('1'))).toBe('number');
  expect(JSON.stringify(toPlain(json))).toBe('[{"a":"1.10"},[],"x","true",null]');
});
