import { describe, expect, it } from 'vitest';
import { applyChanges } from '@shared/document/change';
import { lineColumn, locate, locateKey, pathAt } from '@shared/document/locate';
import { parseDocument } from '@shared/document/parse';
import { samePlain } from '@shared/document/same';
import { tighten } from '@shared/document/tighten';

function problemsOf(text: string): string[] {
  const { plain, problems } = parseDocument(text);
  expect(plain).toBeUndefined();
  return problems.map(({ from, message }) => `${lineColumn(text, from).line}: ${message}`);
}

describe('parseDocument', () => {
  it('reads every scalar as the text it is, and nothing as null', () => {
    const { plain } = parseDocument(
      'a: 01234\nb: +14155550100\nc: 1.10\nd: true\ne: null\nf: ~\ng:\nh: "null"\ni: \'~\'\nj: ""\n0: 2026-01-01\n',
    );
    expect(plain).toEqual({
      ...{ a: '01234', b: '+14155550100', c: '1.10', d: 'true', e: null, f: null, g: null },
      ...{ h: 'null', i: '~', j: '', 0: '2026-01-01' },
    });
  });

  it.each(['', '\n', '# only a comment\n', '\ufeff'])('reads %j as null', (text) => {
    expect(parseDocument(text)).toMatchObject({ plain: null, problems: [] });
  });

  it('reads past a byte-order mark and with CRLF', () => {
    expect(parseDocument('\ufeffa: |\r\n  x\r\n  y\r\nb: z\r\n').plain).toEqual({ a: 'x\ny\n', b: 'z' });
  });

  it('keeps __proto__ and constructor as keys like any other', () => {
    const { plain } = parseDocument('__proto__: { x: 1 }\nconstructor: y\n');
    expect(Object.keys(plain as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(plain)).toBeNull();
  });

  it.each<[string, string]>([
    ['a: 1\nb: 2\na: 3\n', '3: The key "a" is written twice in this map.'],
    ['a:\n\tb: 1\n', '2: A tab indents this line, which YAML forbids.'],
    ['a: "x\n', '1: A sign is missing here.'],
    ['a: 1\n---\nb: 2\n', '2: A second document begins here.'],
    ['a: b: c\n', '1: A second colon stands on this line.'],
    ['a: @x\n', '1: A value cannot begin with this sign.'],
    ['a: *b\n', '1: The alias *b has no anchor in front of it.'],
    ['a: &a [*a]\n', '1: The alias *a stands inside what it refers to.'],
    ['a: "x" y\n', '1: This does not belong here.'],
    ['a: &x &y b\n', '1: A node can have at most one anchor'],
    [`a: {{x}}${'/long'.repeat(20)}\n`, `1: Without quotes YAML reads {{x}}${'/long'.repeat(11)}… as a map.`],
    ['? [a]\n: b\n', '1: A key must be text.'],
    ['value: {{x}}\n', '1: Without quotes YAML reads {{x}} as a map.'],
    ['- {{x}}\n', '1: Without quotes YAML reads {{x}} as a map.'],
    ['a: 1\nurl: {{env.api}}/x?a={{b}}\n', '2: Without quotes YAML reads {{env.api}}/x?a={{b}} as a map.'],
  ])('explains %j', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  it.each([
    ['value: {{x}} # c\n', 'value: "{{x}}" # c\n'],
    ['- { name: a, value: {{x}} }\n', '- { name: a, value: "{{x}}" }\n'],
    ['url: {{a}}/it\'s/"b"\n', "url: '{{a}}/it''s/\"b\"'\n"],
  ])('quotes the placeholder of %j', (text, mended) => {
    const [problem] = parseDocument(text).problems;
    expect(applyChanges(text, problem?.fix?.changes ?? [])).toBe(mended);
    expect(parseDocument(mended).problems).toEqual([]);
  });

  it('reads aliases, and refuses a bomb of them', () => {
    expect(parseDocument('a: &x { k: v }\nb: [*x, *x]\n').plain).toEqual({
      a: { k: 'v' },
      b: [{ k: 'v' }, { k: 'v' }],
    });
    expect(parseDocument('a: &x 007\nb: *x\n').plain).toEqual({ a: '007', b: '007' });
    expect(parseDocument('&k a: 1\nb: *k\n').plain).toEqual({ a: '1', b: 'a' });
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problemsOf(lines.join('\n'))).toEqual([
      expect.stringContaining('multiply beyond what can be read'),
    ]);
  });

  it('survives ten thousand brackets, a map of 50,000 keys and a text of 5 MB', { timeout: 60_000 }, () => {
    expect(problemsOf('['.repeat(10_000))).toHaveLength(1);
    for (const depth of [150, 10_000]) {
      const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      expect(problemsOf(nested)[0]).toContain('nested too deeply');
    }
    expect(parseDocument(`${'[{ a: '.repeat(40)}x${' }]'.repeat(40)}`).problems).toEqual([]);
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(Object.keys(parseDocument(keys).plain as object)).toHaveLength(50_000);
    const long = 'x'.repeat(5_000_000);
    expect(parseDocument(`a: ${long}\nb: "${long}"\n`).plain).toEqual({ a: long, b: long });
  });
});

describe('places', () => {
  const text = 'a: 1\nlist:\n  - { name: x, value: }\n  - |\n    two\n    lines\n\nend: "q"\n';
  const parsed = parseDocument(text);
  const at = (path: (string | number)[]) => {
    const range = locate(parsed, path);
    return range && text.slice(range.from, range.to);
  };

  it('finds values and keys', () => {
    expect(at(['a'])).toBe('1');
    expect(at(['list', 0, 'name'])).toBe('x');
    expect(at(['list', 0, 'value'])).toBe('');
    expect(at(['list', 1])).toBe('|\n    two\n    lines');
    expect(at(['end'])).toBe('"q"');
    expect(at(['none'])).toBeNull();
    expect(at(['a', 'deeper'])).toBeNull();
    expect(locateKey(parsed, ['list', 0, 'name'])).toEqual({ from: 17, to: 21 });
    expect(locateKey(parsed, ['list', 0])).toBeNull();
    expect(locateKey(parsed, [])).toBeNull();
  });

  it('counts lines and columns from 1', () => {
    expect(lineColumn(text, 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumn(text, 4)).toEqual({ line: 1, column: 5 });
    expect(lineColumn(text, 5)).toEqual({ line: 2, column: 1 });
    expect(lineColumn('a\r\nb', 3)).toEqual({ line: 2, column: 1 });
  });

  it('finds the path at an offset', () => {
    expect(pathAt(parsed, 0)).toEqual(['a']);
    expect(pathAt(parsed, text.indexOf('x,'))).toEqual(['list', 0, 'name']);
    expect(pathAt(parsed, text.indexOf('two'))).toEqual(['list', 1]);
    expect(pathAt(parsed, text.indexOf('"q"') + 1)).toEqual(['end']);
  });
});

describe('samePlain', () => {
  it.each<[string, string, boolean]>([
    ['{ a: 1, b: [x] }', '{ b: [x], a: 1 }', true],
    ['{ a: 1 }', '{ a: 2 }', false],
    ['{ a: 1 }', '{ b: 1 }', false],
    ['{ a: 1 }', '{ a: 1, b: 1 }', false],
    ['[a, b]', '[b, a]', false],
    ['[]', '{}', false],
    ['a', '[a]', false],
    ['~', 'x', false],
  ])('%s and %s: %j', (left, right, same) => {
    expect(samePlain(parseDocument(left).plain ?? null, parseDocument(right).plain ?? null)).toBe(same);
  });
});

describe('tighten', () => {
  it.each([
    ['a: one\n', { from: 3, to: 6, insert: 'once' }, [{ from: 5, to: 5, insert: 'c' }]],
    ['a: x\n', { from: 3, to: 4, insert: 'x' }, []],
    ['a: 🎫\n', { from: 3, to: 5, insert: '🎬' }, [{ from: 3, to: 5, insert: '🎬' }]],
    ['x\r\ny', { from: 0, to: 3, insert: 'x\ry' }, [{ from: 1, to: 3, insert: '\ry' }]],
  ])('takes from %j what stays: %j', (text, change, tightened) => {
    expect(tighten(text, [change])).toEqual(tightened);
  });
});
