import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { maskJson, stepsOf } from '@shared/personal/mask-json';
import { MASK } from '@shared/personal/rules';

const found: string[] = [];
const masked = (text: string, more: { names?: string[]; paths?: string[] } = {}) =>
  writeJson(
    maskJson(parseJson(text), {
      isName: (name) => (more.names ?? []).includes(name),
      paths: (more.paths ?? []).map(stepsOf),
      text: (part) => part.replaceAll('4711', MASK),
      found: (value) => found.push(value),
    }),
  );

describe('masking a JSON text', () => {
  it('masks all values inside a marked place, and keeps its form', () => {
    const inside = '{"who":{"name":"Ann","age":41,"vip":true,"left":null,"tags":["a",2]}}';
    const mask = JSON.stringify(MASK);
    expect(masked(inside, { names: ['who'] })).toBe(
      `{"who":{"name":${mask},"age":${mask},"vip":${mask},"left":null,"tags":[${mask},${mask}]}}`,
    );
    expect(found).toEqual(['Ann', '41', 'a', '2']);
  });

  it('follows paths with members, indexes and stars', () => {
    expect(masked('{"a":[{"b":1},{"b":2}]}', { paths: ['$.a[*].b'] })).not.toMatch(/[12]/);
    expect(masked('{"a b":{"c":1}}', { paths: ["$['a b'].c"] })).not.toContain('1');
    expect(masked('{"x":[5,6]}', { paths: ['$["x"][0]'] })).toMatch(/6\]/);
  });

  it('masks parts of texts and numbers, and leaves everything else as it is', () => {
    expect(masked('["call 4711",4711,1.10,true,null]')).toBe(
      JSON.stringify([`call ${MASK}`, MASK]).replace(/\]$/, ',1.10,true,null]'),
    );
  });
});
