import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePiece, joinPieces } from '@shared/template/pieces';
import { actionOf, render } from '../../support/actions';

/** Texts that break naive templates, among any other texts; whole characters only. */
const nasty = fc.constantFrom(
  '"',
  '\\',
  '\n',
  '\r\n',
  '\0',
  '&',
  '=',
  '?',
  '#',
  '/',
  '..',
  '%',
  '%2e',
  '+',
  ' ',
  '{{',
  '}}',
  '{{x}}',
  "{{'{{'}}",
  '{',
  '}',
  '\u202e',
  '\u2028',
  '🖨',
  'é',
  ',',
  ';',
  ':',
  "'",
  '<',
  ']',
  '$&',
  '$1',
  '__proto__',
  'null',
  '0',
  '\ufeff',
);
const text = fc.oneof(
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter((each) => !/\p{Surrogate}/u.test(each)),
);
const anyUnits = fc.oneof(
  text,
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const runs = { numRuns: 500 };

const parameters = `
parameters:
  - { name: x, type: string, description: x }
  - { name: y, type: string, description: y }
  - { name: list, type: array, items: { type: string }, description: list }
`;
const action = (request: string) => actionOf(`${parameters}\nrequest:\n${request}`);

describe('whatever a value holds', () => {
  const json = action(
    `  method: POST\n  url: https://a.example\n  body: { kind: json, text: '{"a":{{x}},"b":["{{y}}",{"c":"<{{x}}>"}],"l":{{list}},"last":1}' }`,
  );

  it('parsing the JSON body gives it back', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, fc.array(anyUnits), (x, y, list) => {
        const request = render(json, { given: { x, y, list: JSON.stringify(list) } });
        expect(request.failures).toEqual([]);
        expect(JSON.parse(joinPieces(request.body ?? []))).toEqual({
          a: x,
          b: [y, { c: `<${x}>` }],
          l: list,
          last: 1,
        });
      }),
      runs,
    );
  });

  it('it stays one path segment and one query value', () => {
    const get = action(
      `  method: GET\n  url: "https://a.example/p/{{x}}/q?u={{y}}&v=1"\n  query: [{ name: w, value: "is {{x}}" }, { name: l, value: "{{list}}" }]`,
    );
    fc.assert(
      fc.property(text, text, fc.array(text), (x, y, list) => {
        const request = render(get, { given: { x, y, list: JSON.stringify(list) } });
        if (/^\.{1,2}$/.test(x)) {
          expect(request.failures.map((failure) => failure.class)).toEqual(['invalid-value']);
          return;
        }
        expect(request.failures).toEqual([]);
        const href = joinPieces(request.url);
        const url = new URL(href);
        expect(url.href).toBe(href);
        expect(url.origin).toBe('https://a.example');
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'p', x, 'q']);
        expect([...url.searchParams]).toEqual([
          ['u', y],
          ['v', '1'],
          ['w', `is ${x}`],
          ...list.map((item) => ['l', item]),
        ]);
      }),
      runs,
    );
  });

  it('it stays one form field', () => {
    const form = action(
      `  method: POST\n  url: https://a.example\n  body: { kind: form, fields: [{ name: a, value: "{{x}}" }, { name: b, value: "<{{y}}>" }, { name: l, value: "{{list}}" }] }`,
    );
    fc.assert(
      fc.property(text, text, fc.array(text), (x, y, list) => {
        const request = render(form, { given: { x, y, list: JSON.stringify(list) } });
        const fields = [...new URLSearchParams(joinPieces(request.body ?? []))];
        expect(fields).toEqual([['a', x], ['b', `<${y}>`], ...list.map((item) => ['l', item])]);
      }),
      runs,
    );
  });

  it('it stays one header, or is refused', () => {
    const headers = action(
      `  method: GET\n  url: https://a.example\n  headers: [{ name: X-A, value: "{{x}}" }]`,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyUnits,
          fc.string({ unit: fc.integer({ min: 32, max: 255 }).map((n) => String.fromCharCode(n)) }),
        ),
        (x) => {
          const request = render(headers, { given: { x } });
          const own = request.headers.filter(({ name, auto }) => name === 'X-A' || auto !== true);
          expect(own).toHaveLength(1);
          const sent = joinPieces(own[0]?.value ?? []);
          if (request.failures.length > 0) {
            expect(request.failures[0]?.class).toBe('invalid-header');
            expect(sent).toBe('');
          } else {
            expect(sent).toBe(x.replace(/^[ \t]+|[ \t]+$/g, ''));
            expect(new Headers({ 'x-a': sent }).get('x-a')).toBe(sent);
          }
        },
      ),
      runs,
    );
  });

  it('half a character never reaches a URL, form or text', () => {
    const get = action(`  method: GET\n  url: "https://a.example/?q={{x}}"`);
    expect(render(get, { given: { x: 'a\udc00' } }).failures).toMatchObject([{ class: 'invalid-value' }]);
    expect(() => encodePiece('a\ud800', 'url-component')).toThrow('half of a character');
    expect(() => encodePiece('a\ud800', 'raw')).toThrow('half of a character');
    expect(() => encodePiece('a\nb', 'header')).toThrow('line break');
  });
});

describe('whatever is absent', () => {
  it('the body stays valid JSON with exactly the rest in it', () => {
    interface Slot {
      readonly name: string;
      readonly there: boolean;
    }
    const slot = fc.record({ name: fc.constantFrom('x', 'y'), there: fc.boolean() });
    const tree = fc.letrec<{ node: unknown; slot: Slot; list: unknown[]; object: Record<string, unknown> }>(
      (tie) => ({
        slot,
        node: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          tie('slot'),
          fc.constant(1),
          tie('list'),
          tie('object'),
        ),
        list: fc.array(tie('node'), { maxLength: 4 }),
        object: fc.dictionary(fc.constantFrom('a', 'b', 'c d', 'e"f', '{{'), tie('node'), { maxKeys: 4 }),
      }),
    );
    const isSlot = (node: unknown): node is Slot =>
      typeof node === 'object' && node !== null && 'there' in node;
    const write = (node: unknown): string => {
      if (isSlot(node)) return node.there ? `{{${node.name}}}` : '"{{gone}}"';
      if (Array.isArray(node)) return `[ ${node.map(write).join(' ,\n')} ]`;
      if (typeof node !== 'object' || node === null) return JSON.stringify(node);
      const members = Object.entries(node).map(
        ([key, value]) => `${JSON.stringify(key).replaceAll('{{', "{{'{{'}}")}: ${write(value)}`,
      );
      return `{${members.join(', ')}}`;
    };
    const kept = (node: unknown): unknown => {
      if (isSlot(node)) return node.name;
      if (Array.isArray(node)) return node.filter((item) => !isSlot(item) || item.there).map(kept);
      if (typeof node !== 'object' || node === null) return node;
      const members = Object.entries(node).filter(([, value]) => !isSlot(value) || value.there);
      return Object.fromEntries(members.map(([key, value]) => [key, kept(value)]));
    };
    fc.assert(
      fc.property(fc.oneof(tree.list, tree.object), (node) => {
        const body = JSON.stringify(write(node));
        const request = render(
          actionOf(
            `parameters:\n  - { name: x, type: string, description: x }\n  - { name: y, type: string, description: y }\n  - { name: gone, type: string, description: z }\nrequest: { method: POST, url: https://a.example, body: { kind: json, text: ${body} } }`,
          ),
          { given: { x: 'x', y: 'y' } },
        );
        expect(request.failures).toEqual([]);
        expect(JSON.parse(joinPieces(request.body ?? []))).toEqual(kept(node));
      }),
      runs,
    );
  });
});
