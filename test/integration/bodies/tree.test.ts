import { afterAll, describe, expect, it } from 'vitest';
import { openBodies } from '@services/bodies/open';

const bodies = openBodies({ pickMs: 400 });
afterAll(() => bodies.end());

const add = (text: string, type: string | null = 'application/json') =>
  bodies.add(new TextEncoder().encode(text), type, { cut: false });

describe('the tree of a JSON body', () => {
  it('shows an ordinary answer whole, with every digit', async () => {
    const { id, kind, problem } = await add(
      '{"ticket": {"id": 90071992547409931, "price": 1.10}, "tags": ["a"]}',
    );
    expect([kind, problem]).toEqual(['json', null]);
    const { total, rows } = await bodies.rows(id, 0, 100);
    expect(total).toBe(6);
    expect(rows.map((row) => [row.path, row.depth, row.preview])).toEqual([
      ['$', 0, ''],
      ["$['ticket']", 1, ''],
      ["$['ticket']['id']", 2, '90071992547409931'],
      ["$['ticket']['price']", 2, '1.10'],
      ["$['tags']", 1, ''],
      ["$['tags'][0]", 2, '"a"'],
    ]);
  });

  it('shows a number or a text as the root', async () => {
    const { id } = await add(' 1e400 ');
    expect((await bodies.rows(id, 0, 10)).rows).toMatchObject([
      { path: '$', kind: 'number', preview: '1e400' },
    ]);
  });

  it('opens and closes containers and gives any window of a long list', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ n: index, deep: { x: [index] } }));
    const { id } = await add(JSON.stringify(items));
    expect((await bodies.rows(id, 0, 1)).total).toBe(10_001);
    const opened = await bodies.toggle(id, '$[9000]', true, 9000, 4);
    expect(opened.total).toBe(10_003);
    expect(opened.rows.map((row) => row.path)).toEqual([
      '$[8999]',
      '$[9000]',
      "$[9000]['n']",
      "$[9000]['deep']",
    ]);
    const deeper = await bodies.toggle(id, "$[20]['deep']['x']", true, 20, 7);
    expect(deeper.rows.map((row) => [row.path, row.open])).toEqual([
      ['$[19]', false],
      ['$[20]', true],
      ["$[20]['n']", false],
      ["$[20]['deep']", true],
      ["$[20]['deep']['x']", true],
      ["$[20]['deep']['x'][0]", false],
      ['$[21]', false],
    ]);
    expect((await bodies.rows(id, 9004, 3)).rows.map((row) => row.path)).toEqual([
      '$[8999]',
      '$[9000]',
      "$[9000]['n']",
    ]);
    expect((await bodies.toggle(id, '$[20]', false, 20, 2)).rows.map((row) => row.path)).toEqual([
      '$[19]',
      '$[20]',
    ]);
    expect((await bodies.toggle(id, '$', false, 0, 5)).total).toBe(1);
    expect((await bodies.toggle(id, '$', true, 0, 5)).total).toBe(10_001);
  });

  it('reveals any value, however far down and however deep, and says its row', async () => {
    const items = Array.from({ length: 30_000 }, (_, index) => ({
      n: index,
      deep: { x: [index, { y: 'z' }] },
    }));
    const { id } = await add(JSON.stringify({ first: [1, 2], items }));
    for (const path of [
      "$['items'][29999]['deep']['x'][1]['y']",
      "$['items'][7]['n']",
      "$['first'][1]",
      '$',
    ]) {
      const row = await bodies.reveal(id, path);
      expect((await bodies.rows(id, row, 1)).rows).toMatchObject([{ path }]);
    }
    const far = await bodies.reveal(id, "$['items'][29999]['deep']['x'][1]['y']");
    expect(far).toBeGreaterThan(30_000);
    await expect(bodies.reveal(id, "$['nowhere']")).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
  });

  it('holds 10,000 levels', async () => {
    const { id, kind } = await add('['.repeat(10_000) + ']'.repeat(10_000));
    expect(kind).toBe('json');
    const path = `$${'[0]'.repeat(2000)}`;
    const { total } = await bodies.toggle(id, path, true, 0, 1);
    expect(total).toBe(2002);
    // Out of stack or out of time, whichever comes first: either way a sentence, and the thread goes on.
    await expect(bodies.pick(id, '$..*')).rejects.toMatchObject({
      failure: { class: expect.stringMatching(/^(bad-path|path-timeout)$/) },
    });
    expect((await bodies.rows(id, 0, 1)).total).toBe(2002);
  });

  it('keeps duplicate keys and keys that look like a prototype', async () => {
    const { id } = await add('{"a":1,"__proto__":{"x":2},"a":3,"it\'s \\n":4}');
    const { rows } = await bodies.rows(id, 0, 10);
    expect(rows.map((row) => [row.path, row.preview])).toEqual([
      ['$', ''],
      ["$['a']", '1'],
      ["$['__proto__']", ''],
      ["$['__proto__']['x']", '2'],
      ["$['a']", '3'],
      ["$['it\\'s \\n']", '4'],
    ]);
    expect((await bodies.pick(id, '$.a')).nodes).toEqual([{ path: "$['a']", json: '3' }]);
    expect((await bodies.pick(id, "$['it\\'s \\n']")).nodes).toHaveLength(1);
  });
});

describe('picking', () => {
  it('gives values with their digits', async () => {
    const { id } = await add('{"items":[{"id":90071992547409931,"v":1.10},{"id":-0,"v":2}]}');
    expect(await bodies.pick(id, '$.items[-2].id')).toEqual({
      nodes: [{ path: "$['items'][0]['id']", json: '90071992547409931' }],
      total: 1,
    });
    expect((await bodies.pick(id, '$.items[?@.v > 1].id')).nodes.map((node) => node.json)).toEqual([
      '90071992547409931',
      '-0',
    ]);
    expect(await bodies.pick(id, '$.nothing')).toEqual({ nodes: [], total: 0 });
  });

  it('stops a runaway pattern and answers the next path', async () => {
    const { id } = await add(JSON.stringify({ items: ['a'.repeat(40)] }));
    await expect(bodies.pick(id, "$.items[?match(@, '(a+)+b')]")).rejects.toMatchObject({
      failure: { class: 'path-timeout' },
    });
    expect((await bodies.pick(id, '$.items[*]')).total).toBe(1);
    expect((await bodies.rows(id, 0, 10)).total).toBe(3);
  });

  it('says what is wrong with a path', async () => {
    const { id } = await add('{}');
    await expect(bodies.pick(id, '$.items[')).rejects.toMatchObject({ failure: { class: 'bad-path' } });
  });

  it('counts all nodes and gives a thousand', async () => {
    const { id } = await add(JSON.stringify(Array.from({ length: 5000 }, (_, index) => index)));
    const { nodes, total } = await bodies.pick(id, '$[*]');
    expect([nodes.length, total]).toEqual([1000, 5000]);
  });
});
