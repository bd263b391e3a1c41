import { describe, expect, it } from 'vitest';
import type { ValueShape } from '@shared/action/schema/parameter';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { coerceJson, coercePlain, coerceText, textOf } from '@shared/template/coerce';
import { matchesPattern } from '@shared/template/pattern';

const read = (text: string, shape: ValueShape): string => {
  const { value } = coerceText(text, shape);
  return value === undefined ? 'unreadable' : writeJson(value);
};
const problem = (text: string, shape: ValueShape): string => {
  const coerced = coerceText(text, shape);
  return coerced.ok ? 'fits' : coerced.problem;
};

describe('reading a text as its declared type', () => {
  it.each<[ValueShape['type'], string, string]>([
    ['string', '', '""'],
    ['string', '01234', '"01234"'],
    ['integer', '90071992547409931', '90071992547409931'],
    ['integer', ' 7 ', '7'],
    ['integer', '5.0', '5.0'],
    ['integer', '5.5', 'unreadable'],
    ['integer', '', 'unreadable'],
    ['integer', '01234', 'unreadable'],
    ['number', '1.10', '1.10'],
    ['number', '-0', '-0'],
    ['number', '1e400', '1e400'],
    ['number', '1,5', 'unreadable'],
    ['boolean', 'TRUE', 'true'],
    ['boolean', 'no', 'false'],
    ['boolean', '1', 'unreadable'],
    ['array', '[1, "a"]', '[1,"a"]'],
    ['array', 'a, b', 'unreadable'],
    ['array', '{}', 'unreadable'],
    ['object', '{"a": 1.10}', '{"a":1.10}'],
    ['object', '[]', 'unreadable'],
  ])('%s: %j becomes %s', (type, text, expected) => {
    expect(read(text, { type })).toBe(expected);
  });

  it.each<[ValueShape['type'], string, boolean]>([
    ['date', '2026-02-28', true],
    ['date', '2028-02-29', true],
    ['date', '2026-02-29', false],
    ['date', '2026-13-01', false],
    ['date', '28.02.2026', false],
    ['date', '2026-03-09T10:00:00Z', true],
    ['email', 'jane@example.com', true],
    ['email', 'jane@example', false],
    ['email', 'jane doe@example.com', false],
    ['phone', '+14155550100', true],
    ['phone', '(030) 123-456', true],
    ['phone', '+1', false],
    ['phone', '+12345678901234567', false],
    ['phone', 'call me', false],
  ])('%s: %s fits: %s', (type, text, fits) => {
    expect(coerceText(text, { type }).ok).toBe(fits);
  });

  it('holds a value to its restrictions, at any size', () => {
    expect(problem('urgent', { type: 'string', enum: ['low', 'high'] })).toBe('Write one of low, high.');
    expect(problem('2.0', { type: 'integer', enum: ['1', '2'] })).toBe('fits');
    expect(problem('90071992547409932', { type: 'integer', maximum: '90071992547409931' })).toContain(
      'up to',
    );
    expect(problem('0.9', { type: 'number', minimum: '1' })).toContain('from 1');
    expect(problem('🖨', { type: 'string', minLength: 2 })).toContain('at least 2 characters; these are 1');
    expect(problem('abc', { type: 'string', maxLength: 2 })).toContain('at most 2');
    expect(problem('SO-1', { type: 'string', pattern: '^SO-\\d{5}$' })).toContain('^SO-\\d{5}$');
    expect(problem('x', { type: 'string', format: 'uuid' })).toContain('UUID');
    expect(problem('25:00', { type: 'string', format: 'time' })).toContain('time');
    expect(problem('not a url', { type: 'string', format: 'uri' })).toContain('URL');
    expect(problem('x', { type: 'string', format: 'email' })).toContain('e-mail');
    expect(problem('2026-02-30', { type: 'string', format: 'date' })).toContain('calendar');
    expect(problem('anything', { type: 'string', format: 'colour' })).toBe('fits');
    expect(problem('[1]', { type: 'array', minItems: 2 })).toContain('at least 2 items');
    expect(problem('[1,2,3]', { type: 'array', maxItems: 2 })).toContain('at most 2 items');
  });

  it('reads lists and objects by the shape of what they hold', () => {
    const shape: ValueShape = {
      type: 'array',
      items: {
        type: 'object',
        properties: [
          { name: 'serial', type: 'string', required: true },
          { name: 'n', type: 'integer' },
        ],
      },
    };
    const plain = coercePlain([{ serial: '004711', n: '7', more: 'x' }], shape);
    expect(plain.ok && writeJson(plain.value)).toBe('[{"serial":"004711","n":7,"more":"x"}]');
    expect(problem('[{"n": 1}]', shape)).toBe('Item 1: serial is required.');
    expect(problem('[{"serial": 4711}]', shape)).toBe('Item 1: serial: Write a text.');
    expect(problem('[{"serial": "1", "n": "2"}]', shape)).toContain('Write a whole number');
    expect(coercePlain(null, shape)).toEqual({ ok: true, value: null });
    expect(coerceJson(parseJson('true'), { type: 'boolean' }).ok).toBe(true);
    expect(coerceJson(parseJson('"yes"'), { type: 'boolean' }).ok).toBe(false);
    expect(coerceJson('x', { type: 'object' }).ok).toBe(false);
  });

  it('takes what stands in JSON by its own type', () => {
    expect(coerceJson(parseJson('7'), { type: 'integer' }).ok).toBe(true);
    expect(coerceJson('7', { type: 'integer' }).ok).toBe(false);
    expect(coerceJson('7', { type: 'number' }).ok).toBe(false);
    expect(coerceJson('7', { type: 'integer' }, true).ok).toBe(true);
    expect(coerceJson('yes', { type: 'boolean' }, true)).toEqual({ ok: true, value: true });
    expect(coerceJson(parseJson('7'), { type: 'string' }).ok).toBe(false);
    expect(coerceJson('x', { type: 'array' }).ok).toBe(false);
    expect(coerceJson(null, { type: 'array' })).toEqual({ ok: true, value: null });
    expect(problem('[7]', { type: 'array', items: { type: 'integer', maximum: '5' } })).toContain('Item 1');
    expect(
      problem('{"a":9}', { type: 'object', properties: [{ name: 'a', type: 'integer', maximum: '5' }] }),
    ).toContain('a: ');
    expect(problem('null', { type: 'string', enum: [null, 'a'] })).toBe('fits');
  });

  it('refuses JSON that is nested beyond reason instead of overflowing', () => {
    let shape: ValueShape = { type: 'string' };
    for (let level = 0; level < 300; level += 1) shape = { type: 'array', items: shape };
    expect(problem('['.repeat(300) + ']'.repeat(300), shape)).toContain('200 levels');
    expect(coerceText('['.repeat(10_000) + ']'.repeat(10_000), { type: 'array' }).ok).toBe(true);
  });

  it('reads values in a text with their digits', () => {
    expect(textOf(parseJson('1.10'))).toBe('1.10');
    expect(textOf(parseJson('true'))).toBe('true');
    expect(textOf(parseJson('{"a":[1]}'))).toBe('{"a":[1]}');
  });
});

describe('testing a pattern from a file', () => {
  it.each([
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+$', 'unsafe'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|a)*$', 'unsafe'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(?:a{1,30}){1,30}$', 'unsafe'],
    ['abc', '(', 'invalid'],
    ['a-b', '^[a-z]\\-[a-z]$', 'yes'],
    ['abc', '^\\d+$', 'no'],
    ['a'.repeat(200_000), '^a$', 'unsafe'],
    ['a'.repeat(20_000), '^a*b*$', 'unsafe'],
    ['a)b', '^a\\)b$', 'yes'],
    ['ab', '^(a|c)b$', 'yes'],
    ['aa', '^(a)\\1$', 'yes'],
    ['aaa', '^((a)\\2)+$', 'unsafe'],
    ['2026-11-24', '^\\d{4}-\\d{2}-\\d{2}$', 'yes'],
  ])('%s against %s: %s', (text, pattern, expected) => {
    expect(matchesPattern(text, pattern)).toBe(expected);
  });
});
