import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openBodies } from '@services/bodies/open';
import { pictureUrl } from '@services/bodies/picture';

const bodies = openBodies({ keepBytes: 1000 });
afterAll(() => bodies.end());

const add = (content: string | readonly number[], type: string | null = 'application/json', cut = false) =>
  bodies.add(typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content), type, { cut });
const textOf = async (id: string) => (await bodies.text(id, 0, 100_000)).text;

describe('what a body is', () => {
  it.each([
    ['{"a":1}', 'application/json', 'json', null],
    ['{"a":1}', 'application/problem+json; charset=utf-8', 'json', null],
    [' [1]\n', null, 'json', null],
    ['{"a":1}', 'text/html', 'json', 'The content type says HTML, but the body is JSON'],
    ['<p>Hi</p>', 'text/html; charset=UTF-8', 'html', null],
    ['', 'application/json', 'empty', 'The content type says JSON, but the body is empty'],
    ['', 'text/plain', 'empty', null],
    ['{"a":1}\n{"a":2}\n', 'application/x-ndjson', 'text', null],
    ['{"a":1}\n{"a":2}\n', 'application/json', 'text', 'line 2, column 1: the end of the text expected'],
    ['[1, 2', 'application/json', 'text', 'line 1, column 6: "," or "]" expected'],
    ['{"a": 1,\n "b": nul}', 'application/json', 'text', 'line 2, column 10'],
    ['{"a" 1}', 'application/json', 'text', 'line 1, column 6: ":" expected'],
    ["{'a': 1}", 'application/json', 'text', 'line 1, column 2: "}" or a key in quotes expected'],
    ['["a\nb"]', 'application/json', 'text', 'line 1, column 4: a line break or control character'],
    ['[01]', 'application/json', 'text', 'line 1, column 3'],
    ['plain words', 'application/json', 'text', 'line 1, column 1: a value expected'],
    ['\u{feff}{"a":1}', 'application/json', 'json', null],
  ])('%j as %s is %s', async (content, type, kind, problem) => {
    const info = await add(content, type);
    expect([info.kind, info.contentType]).toEqual([kind, type]);
    if (problem === null) expect(info.problem).toBeNull();
    else expect(info.problem).toContain(problem);
  });

  it('knows images, PDF and other bytes, and shows no text of them', async () => {
    expect((await add([0x89, 0x50, 0x4e, 0x47, 0, 0], 'application/octet-stream')).kind).toBe('image');
    expect((await add([0x25, 0x50, 0x44, 0x46, 0x2d], null)).kind).toBe('pdf');
    const { id, kind, chars } = await add([1, 0, 2, 0], 'application/octet-stream');
    expect([kind, chars, await textOf(id)]).toEqual(['binary', 0, '']);
    expect(await bodies.rows(id, 0, 10)).toEqual({ total: 0, rows: [] });
    expect(await bodies.pick(id, '$..x')).toEqual({ nodes: [], total: 0 });
  });

  it('reads charsets, and says what does not fit', async () => {
    expect(await textOf((await add([0x5a, 0xfc], 'text/plain; charset="ISO-8859-1"')).id)).toBe('Zü');
    expect(await textOf((await add([0xff, 0xfe, 0x41, 0, 0xe4, 0], 'text/plain')).id)).toBe('Aä');
    const broken = await add([0x22, 0xff, 0x22]);
    expect([broken.kind, broken.problem]).toEqual(['json', expect.stringContaining('not valid UTF-8')]);
    expect((await add('x', 'text/plain; charset=klingon')).problem).toContain('"klingon" is unknown');
  });

  it('shows a cut body as text only', async () => {
    const { id, kind, cut, problem } = await add('{"a":[1,2', 'application/json', true);
    expect([kind, cut, problem]).toEqual(['text', true, null]);
    expect(await textOf(id)).toBe('{"a":[1,2');
  });

  it('counts length in units of the text and gives the bytes back', async () => {
    const { id, chars, bytes } = await add('"😀"');
    expect([chars, bytes]).toEqual([4, 6]);
    expect(Buffer.from(await bodies.bytes(id)).toString()).toBe('"😀"');
    expect(await bodies.text(id, 1, 2)).toEqual({ text: '😀', total: 4 });
  });
});

describe('search', () => {
  it('finds every match whatever its case, with its path', async () => {
    const { id } = await add('{"Order":{"state":"order placed","n":[1,{"x":"reORDER"}]},"é":"ÉTÉ"}');
    const found = await bodies.search(id, 'order', 0);
    expect(found.total).toBe(3);
    expect(found.matches.map(({ path }) => path)).toEqual([
      "$['Order']",
      "$['Order']['state']",
      "$['Order']['n'][1]['x']",
    ]);
    expect((await bodies.search(id, 'été', 0)).matches).toMatchObject([{ path: "$['é']" }]);
    expect((await bodies.search(id, '(a+)+.*[', 0)).total).toBe(0);
  });

  it('meets what JSON writes with escapes, and what plain text holds', async () => {
    const { id } = await add(JSON.stringify({ note: 'say "hi"\nagain' }));
    expect((await bodies.search(id, '"hi"\nagain', 0)).matches).toMatchObject([{ path: "$['note']" }]);
    const text = await add('one\ntwo', 'text/plain');
    expect((await bodies.search(text.id, 'ONE\nt', 0)).matches).toEqual([
      { path: null, from: 0, to: 5, excerpt: 'one\ntwo' },
    ]);
  });
});

describe('memory', () => {
  it('pushes out the longest unused body', async () => {
    const first = await add('x'.repeat(400), 'text/plain');
    const second = await add('y'.repeat(400), 'text/plain');
    await bodies.text(first.id, 0, 1);
    await add('z'.repeat(400), 'text/plain');
    await expect(bodies.text(second.id, 0, 1)).rejects.toMatchObject({ failure: { class: 'not-found' } });
    expect((await bodies.text(first.id, 0, 1)).text).toBe('x');
    const large = await add('l'.repeat(5000), 'text/plain');
    expect((await bodies.text(large.id, 0, 1)).text).toBe('l');
    await bodies.close(large.id);
    await expect(bodies.text(large.id, 0, 1)).rejects.toMatchObject({ failure: { class: 'not-found' } });
  });
});

describe('for any JSON', () => {
  it('every value is found by its path, as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4, stringUnit: 'binary' }), async (json) => {
        const { id, kind } = await add(json);
        expect(kind).toBe('json');
        const { rows } = await bodies.rows(id, 0, 500);
        for (const row of rows) {
          if (row.kind === 'object' || row.kind === 'array') continue;
          const { nodes } = await bodies.pick(id, row.path);
          expect(nodes).toHaveLength(1);
          expect(nodes[0]!.path).toBe(row.path);
          if (!row.cut) expect(JSON.parse(nodes[0]!.json)).toEqual(JSON.parse(row.preview));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('any text is accepted exactly when JSON.parse accepts it', async () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '"\\u00e',
      '"\\x"',
      '\\',
      '"',
      'é',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (parts) => {
        const text = parts.join('');
        fc.pre(text !== '');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect((await add(text)).kind === 'json').toBe(valid);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the address of a picture', () => {
  const start = (hex: string) => Uint8Array.from(Buffer.from(`${hex}${'00'.repeat(12)}`, 'hex'));

  it.each([
    ['a PNG', start('89504e47'), 'data:image/png;base64,iVBORw'],
    ['a JPEG', start('ffd8ff'), 'data:image/jpeg;base64,/9j/'],
    ['a GIF', start('47494638'), 'data:image/gif;base64,R0lGOA'],
    ['a WebP', start('52494646000000005745425000'), 'data:image/webp;base64,UklGR'],
  ])('%s is shown as what its first bytes say', (_, bytes, address) => {
    expect(pictureUrl(bytes)).toMatch(new RegExp(`^${address.replaceAll('/', '\\/')}`));
  });

  it.each([
    ['a page that calls itself a picture', Buffer.from('<svg onload="take()">')],
    ['what is too large', Buffer.concat([start('89504e47'), Buffer.alloc(9 * 2 ** 20)])],
    ['nothing', Buffer.alloc(0)],
  ])('%s has none', (_, bytes) => {
    expect(pictureUrl(bytes)).toBeNull();
  });
});
