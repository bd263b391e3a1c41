import { afterAll, describe, expect, it } from 'vitest';
import { openBodies } from '@services/bodies/open';

const bodies = openBodies();
const { comparisons } = bodies;
afterAll(() => bodies.end());

const add = async (content: string | Uint8Array, type = 'application/json') => ({
  body: (await bodies.add(typeof content === 'string' ? Buffer.from(content) : content, type, { cut: false }))
    .id,
});
const list = (count: number, change: number | null) =>
  JSON.stringify(Array.from({ length: count }, (_, id) => ({ id, text: id === change ? 'new' : 'old' })));

describe('comparing two bodies', () => {
  it('finds one change among many items, and folds all others', async () => {
    const before = await add(list(50_000, null));
    const after = await add(list(50_000, 40_000));
    const info = await comparisons.open(before, after, false);
    expect(info).toMatchObject({ kind: 'json', changes: 1, equal: false, first: { total: 8 } });
    expect(info.first.rows.map(({ fold }) => fold?.count ?? null)).toEqual([
      null,
      40_000,
      null,
      null,
      null,
      null,
      9999,
      null,
    ]);
    expect(await comparisons.place(info.id, 0)).toBe(4);
    const opened = await comparisons.toggle(info.id, 1, 40_000, 4);
    expect(opened.total).toBe(40_008);
    expect(opened.rows[0]?.path).toBe('$[39998]');
    expect((await comparisons.rows(info.id, 40_004, 1)).rows).toMatchObject([{ kind: 'changed', change: 0 }]);
    await comparisons.close(info.id);
    await expect(comparisons.rows(info.id, 0, 1)).rejects.toMatchObject({ failure: { class: 'not-found' } });
  });

  it('compares texts and whatever is no JSON line by line', async () => {
    const json = await add('{"a":1}');
    const html = await add('<p>\nBad gateway\n</p>', 'text/html');
    expect(await comparisons.open(json, html, false)).toMatchObject({ kind: 'text', changes: 1 });
    expect(await comparisons.open({ text: '["a","b"]' }, { text: '["b","a"]' }, true)).toMatchObject({
      kind: 'json',
      equal: true,
    });
    expect(await comparisons.open({ text: '{"a":' }, { text: '{"a":1' }, false)).toMatchObject({
      kind: 'text',
      changes: 1,
    });
    const wide = await add('{"ä":"ü"}');
    expect(await comparisons.open(wide, { text: '{"ä":"ü"}' }, false)).toMatchObject({
      kind: 'json',
      equal: true,
    });
  });

  it('says of images only whether they are the same', async () => {
    const image = (end: number) => add(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, end]), 'image/png');
    expect(await comparisons.open(await image(1), await image(1), false)).toMatchObject({
      kind: 'bytes',
      equal: true,
    });
    expect(await comparisons.open(await image(1), await image(2), false)).toMatchObject({
      kind: 'bytes',
      changes: 1,
    });
  });

  it('refuses a body that is gone, and goes on', async () => {
    await expect(comparisons.open({ body: 'gone' }, { text: '' }, false)).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
    expect(await comparisons.open({ text: '1' }, { text: '2' }, false)).toMatchObject({ changes: 1 });
  });
});
