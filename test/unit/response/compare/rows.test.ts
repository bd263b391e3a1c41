import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseJson } from '@shared/json/parse';
import { compareJson } from '@shared/response/compare/compare';
import { compareTexts } from '@shared/response/compare/compare-texts';
import { Comparison } from '@shared/response/compare/comparison';
import type { ComparedRow, ComparedSide } from '@shared/response/compare/row';
import { diffJson } from '@shared/response/diff';

const signs = {
  equal: ' ',
  changed: '~',
  'type-changed': '~',
  moved: '~',
  added: '+',
  removed: '−',
} as const;

function written(side: ComparedSide | null, depth: number): string {
  return side === null ? '///' : `${'  '.repeat(depth)}${side.key}${side.text}${side.comma ? ',' : ''}`;
}

function line(row: ComparedRow): string {
  const { fold } = row;
  if (fold) {
    const by = fold.matchedBy === null ? '' : ` by ${fold.matchedBy}`;
    return `${'  '.repeat(row.depth)}${row.open ? 'v' : '>'} ${fold.name ?? ''}${fold.count} ${fold.of}${by}`;
  }
  const left = written(row.before, row.depth);
  const right = written(row.after, row.depth);
  const words = [
    row.types && row.types.join(' became '),
    row.movedFrom !== null && `from ${row.movedFrom}`,
    row.open === false && 'closed',
  ].filter(Boolean);
  const sides = left === right ? left : `${left} | ${right}`;
  return `${signs[row.kind]} ${sides}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}

const compare = (before: string, after: string, ignoreOrder = false) =>
  new Comparison(compareJson(parseJson(before), parseJson(after), { ignoreOrder }), false);

const shown = (comparison: Comparison) => comparison.rows(0, 500).rows.map(line);

const ORDER = {
  id: 'SO-1',
  status: 'processing',
  total: '129.90',
  currency: 'EUR',
  a: 1,
  b: 2,
  c: [1],
  shipment: { carrier: 'DHL', eta: null, parcels: 1 },
  backorder: { sku: 'X', due: 'soon' },
  lines: [
    { sku: 'A', n: 1 },
    { sku: 'B', n: 2 },
  ],
};
const LATER = {
  id: 'SO-1',
  status: 'shipped',
  total: 129.9,
  currency: 'EUR',
  a: 1,
  b: 2,
  c: [1],
  shipment: { carrier: 'DHL', eta: '2026-11-24', code: 'JJD', parcels: 1 },
  lines: [
    { sku: 'A', n: 1 },
    { sku: 'B', n: 2 },
  ],
};
const orders = () => compare(JSON.stringify({ order: ORDER }), JSON.stringify({ order: LATER }));

describe('the rows of two answers side by side', () => {
  it('shows what differs with its neighbours and folds what is equal', () => {
    expect(shown(orders())).toEqual([
      '  {',
      '    "order": {',
      '      "id": "SO-1",',
      '~     "status": "processing", |     "status": "shipped",',
      '~     "total": "129.90", |     "total": 129.9, (string became number)',
      '      "currency": "EUR",',
      '    > 3 member',
      '      "shipment": {',
      '        "carrier": "DHL",',
      '~       "eta": null, |       "eta": "2026-11-24", (null became string)',
      '+ /// |       "code": "JJD",',
      '        "parcels": 1',
      '      },',
      '−     "backorder": { "sku": "X", "due": "soon" }, | /// (closed)',
      '    > lines2 item by sku',
      '    }',
      '  }',
    ]);
  });

  it('walks the differences by number, wherever they stand', () => {
    const comparison = orders();
    expect(comparison.changes).toBe(5);
    expect(Array.from({ length: 5 }, (_, at) => comparison.placeOf(at))).toEqual([3, 4, 9, 10, 13]);
    comparison.toggle(6);
    expect(Array.from({ length: 5 }, (_, at) => comparison.placeOf(at))).toEqual([3, 4, 12, 13, 16]);
    expect(comparison.placeOf(5)).toBe(-1);
  });

  it('opens a fold, what is in it, and closes all of it again', () => {
    const comparison = orders();
    const closed = shown(comparison);
    comparison.toggle(6);
    expect(shown(comparison).slice(6, 10)).toEqual([
      '    v 3 member',
      '      "a": 1,',
      '      "b": 2,',
      '      "c": [1], (closed)',
    ]);
    comparison.toggle(9);
    expect(shown(comparison).slice(9, 12)).toEqual(['      "c": [', '        1', '      ],']);
    comparison.toggle(6);
    expect(shown(comparison)).toEqual(closed);
  });

  it('opens what was removed line by line as one difference', () => {
    const comparison = orders();
    comparison.toggle(13);
    const { rows } = comparison.rows(13, 4);
    expect(rows.map(line)).toEqual([
      '−     "backorder": { | ///',
      '−       "sku": "X", | ///',
      '−       "due": "soon" | ///',
      '      }, | ///',
    ]);
    expect(rows.map(({ change }) => change)).toEqual([4, 4, 4, 4]);
    expect(rows[1]?.path).toBe("$['order']['backorder']['sku']");
  });

  it('opens a folded list at once', () => {
    const comparison = orders();
    comparison.toggle(14);
    expect(shown(comparison).slice(14, 19)).toEqual([
      '    v lines2 item by sku',
      '      "lines": [',
      '        { "sku": "A", "n": 1 }, (closed)',
      '        { "sku": "B", "n": 2 } (closed)',
      '      ]',
    ]);
  });

  it('says what moved, and compares it where it stands now', () => {
    const before = '[{"id":1,"a":1},{"id":2},{"id":3},{"id":4}]';
    const after = '[{"id":2},{"id":3},{"id":4},{"id":1,"a":2}]';
    expect(shown(compare(before, after))).toEqual([
      '  [',
      '  > 3 item by id',
      '~   { (from 0)',
      '      "id": 1,',
      '~     "a": 1 |     "a": 2',
      '    }',
      '  ]',
    ]);
    expect(shown(compare(before, after, true))).toContain('~     "a": 1 |     "a": 2');
    expect(compare(before, after, true).changes).toBe(1);
  });

  it('finds nothing in lists that only stand in another order, when order is ignored', () => {
    expect(compare('["a","b"]', '["b","a"]', true).changes).toBe(0);
    expect(diffJson(parseJson('["a","b"]'), parseJson('["b","a"]'), { ignoreOrder: true })).toEqual([]);
    const same = compare('{"a":[]}', '{"a":[]}');
    expect(shown(same)).toEqual(['> 1 member']);
    same.toggle(0);
    expect(shown(same)).toEqual(['v 1 member', '  {', '    "a": []', '  }']);
  });

  it('shows two values of different kinds, and nothing to open at a scalar', () => {
    const comparison = compare('{"a":1}', '[]');
    expect(shown(comparison)).toEqual(['~ { "a": 1 } | [] (object became array)']);
    comparison.toggle(0);
    comparison.toggle(7);
    expect(comparison.rows(0, 5).total).toBe(1);
    expect(shown(compare('1', '2'))).toEqual(['~ 1 | 2']);
    expect(shown(compare('1', '1'))).toEqual(['  1']);
  });

  it('opens a list that came and an object inside it', () => {
    const comparison = compare('{}', '{"a":[{"b":[1,{}]}]}');
    expect(shown(comparison)).toEqual(['  {', '+ /// |   "a": [{ "b": [1, {}] }] (closed)', '  }']);
    comparison.toggle(1);
    comparison.toggle(2);
    expect(shown(comparison)).toEqual([
      '  {',
      '+ /// |   "a": [',
      '+ /// |     {',
      '+ /// |       "b": [1, {}] (closed)',
      '  /// |     }',
      '  /// |   ]',
      '  }',
    ]);
  });

  it('opens a list that went', () => {
    const comparison = compare('{"a":[1]}', '{}');
    comparison.toggle(1);
    expect(shown(comparison)).toEqual(['  {', '−   "a": [ | ///', '−     1 | ///', '    ] | ///', '  }']);
  });

  it('cuts long values where they begin to differ', () => {
    const long = 'x'.repeat(10_000);
    const [row] = compare(JSON.stringify(`${long}a${long}`), JSON.stringify(`${long}b`)).rows(0, 1).rows;
    expect(row?.before?.text).toMatch(/^"…x{24}ax+…$/);
    expect(row?.after?.text).toBe(`"…${'x'.repeat(24)}b"`);
    const list = JSON.stringify({ a: Array.from({ length: 100_000 }, (_, at) => ({ at })), [long]: long });
    const [, key] = compare('{}', list).rows(1, 2).rows;
    expect(key?.after?.key.length).toBeLessThan(250);
    expect(key?.after?.text.length).toBeLessThan(250);
  });

  it('never loses a value: what the rows hold with all opened is each side', () => {
    const json = fc.json({ maxDepth: 3 });
    fc.assert(
      fc.property(json, json, json, fc.boolean(), (same, one, other, ignoreOrder) => {
        const [before, after] = [one, other].map(
          (own) => `[${same},{"a":${same},"b":${own},"c":1},${same},1]`,
        );
        if (before === undefined || after === undefined) return;
        const comparison = compare(before, after, ignoreOrder);
        for (let at = 0; at < comparison.rows(0, 0).total; at++) {
          if (comparison.rows(at, 1).rows[0]?.open === false) comparison.toggle(at);
        }
        const { rows } = comparison.rows(0, 10_000);
        const right = rows.map(({ after: side }) =>
          side ? side.key + side.text + (side.comma ? ',' : '') : '',
        );
        const text = right.join('');
        if (!text.includes('…')) expect(JSON.parse(text)).toEqual(JSON.parse(after));
        expect(comparison.changes === 0).toBe(comparison.root.changes === 0);
      }),
    );
  });

  it('compares answers nested 10,000 deep', () => {
    const deep = (inner: string) => `${'{"a":'.repeat(10_000)}${inner}${'}'.repeat(10_000)}`;
    expect(compare(deep('1'), deep('2')).rows(0, 1).total).toBe(20_001);
    expect(compare('{}', `{"a":${deep('2')}}`).rows(1, 1).rows[0]?.after?.text.length).toBeLessThan(250);
  });
});

describe('two texts side by side', () => {
  const text = (before: string, after: string, mostMs?: number) =>
    new Comparison(compareTexts(before, after, mostMs), true);

  it('compares them line by line and folds the rest', () => {
    const head = '1\n2\n3\n4\n';
    expect(shown(text(`${head}old\r\nlonger\n6\n`, `${head}new\n6\nmore\n`))).toEqual([
      '> 2 line',
      '  3',
      '  4',
      '~ old | new',
      '− longer | ///',
      '  6',
      '+ /// | more',
      '  ',
    ]);
  });

  it('counts lines that changed together as one difference', () => {
    expect(text('a\nb\nc', 'x\ny\nc').changes).toBe(1);
    expect(text('', 'x').changes).toBe(1);
    expect(text('a', 'a').changes).toBe(0);
    expect(text('', '').rows(0, 5).total).toBe(0);
  });

  it('gives up on the fewest changes when that takes too long', () => {
    const before = Array.from({ length: 4000 }, (_, at) => `a${at}`).join('\n');
    const after = Array.from({ length: 3000 }, (_, at) => `b${at}`).join('\n');
    const comparison = text(before, after, -1);
    expect(comparison.changes).toBe(1);
    expect(comparison.rows(0, 1).total).toBe(4000);
  });

  it('cuts long lines where they begin to differ', () => {
    const long = 'x'.repeat(5000);
    expect(text(`${long}a`, `${long}b`).rows(0, 1).rows[0]?.before?.text).toBe(`…${'x'.repeat(24)}a`);
    expect(text(`${long}\n1`, `${long}\n2`).rows(0, 1).rows[0]?.before?.text).toBe(`${'x'.repeat(240)}…`);
  });
});
