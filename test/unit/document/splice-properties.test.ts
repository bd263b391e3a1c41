import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges } from '@shared/document/change';
import type { DocumentEdit } from '@shared/document/edit';
import { locate } from '@shared/document/locate';
import { parseDocument } from '@shared/document/parse';
import type { NodePath, Plain } from '@shared/document/plain';
import { spliceEdit, spliceEdits } from '@shared/document/splice';
import { writeYaml } from '@shared/document/write';

const START = `# a file of ours
actionbench: 1
name: Créer 🎫   # with a name

parameters:   # all that the model sees
  # who asks
  - { name: email, type: email, example: "+14155550100" }   # the address

  - name: devices
    # what they hold
    items: { type: object, properties: [ { name: serial }, {name: model,}, ] }
    enum:
    - 01234
    - 90071992547409931   # long
    - 1.10
  # the end of it
request:
  url: '{{env.api}}/it''s'
  headers: []
  body:
    kind: json
    text: |  # a template
      { "a": {{email}},

        # no comment
        "b": "{{devices}}" }

  query:
speech: {
  start: Hello,   # said first
  done: "Good \\"bye\\"" }
folded: >-
  one
  two

empty: ~
`;

/** The document as nested Maps and arrays, edited by the plainest code there is: what an edit has to come to. */
type Model = string | null | Model[] | Map<string, Model>;

function toModel(plain: Plain): Model {
  if (plain === null || typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return (plain as readonly Plain[]).map(toModel);
  return new Map(Object.entries(plain).map(([key, value]) => [key, toModel(value)]));
}

function at(model: Model, path: NodePath): Model | undefined {
  return path.reduce<Model | undefined>((node, step) => {
    if (node instanceof Map) return node.get(String(step));
    return Array.isArray(node) ? node[Number(step)] : undefined;
  }, model);
}

function change(model: Model, edit: DocumentEdit): void {
  const value = 'value' in edit ? toModel(edit.value as Plain) : null;
  const parent = at(model, edit.path.slice(0, -1));
  const last = edit.path.at(-1) ?? '';
  const own = at(model, edit.path);
  if (edit.kind === 'insert' && Array.isArray(own)) own.splice(edit.index, 0, value);
  else if (edit.kind === 'move' && Array.isArray(own)) own.splice(edit.to, 0, ...own.splice(edit.from, 1));
  else if (edit.kind === 'set' && parent instanceof Map) parent.set(String(last), value);
  else if (edit.kind === 'set' && Array.isArray(parent)) parent[Number(last)] = value;
  else if (edit.kind === 'remove' && parent instanceof Map) parent.delete(String(last));
  else if (edit.kind === 'remove' && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (edit.kind === 'rename' && parent instanceof Map) {
    parent.set(edit.key, own ?? null);
    parent.delete(String(last));
  } else throw new Error(`no such edit: ${JSON.stringify(edit)}`);
}

function everyPath(model: Model, path: NodePath = []): NodePath[] {
  const entries: (readonly [string | number, Model])[] =
    model instanceof Map ? [...model] : Array.isArray(model) ? [...model.entries()] : [];
  return [path, ...entries.flatMap(([step, value]) => everyPath(value, [...path, step]))];
}

const awkward = fc.constantFrom(
  ...[
    '',
    ' ',
    'null',
    '~',
    'true',
    '0123',
    '1.10',
    '{{x}}',
    '{{ x }} y',
    'a: b',
    'a #b',
    '- x',
    '? x',
    '*a',
    '&a b',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\n',
    'a\n',
    'a\n\n',
    '\na',
    ' a\n b',
    'a\n  b\n',
    '\ta',
    'a\t\nb',
    'a\r\nb',
    '---',
    '...',
    '%x',
  ],
  ...[
    '\u0000',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '🎫',
    '\u202eabc',
    '[a]',
    'a, b',
    '|',
    '>-',
    '`',
    '@x',
    '!t v',
  ],
);
const scalar = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }));
const key = fc.oneof(
  fc.constantFrom(
    'name',
    'description',
    'example',
    '__proto__',
    'constructor',
    '0',
    'a b',
    'null',
    '{{x}}',
    '',
    'x: y',
  ),
  fc.string({ maxLength: 10 }),
);
const value = fc.letrec<{ node: Plain }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2 },
    fc.option(scalar),
    fc.array(tie('node'), { maxLength: 3 }),
    fc
      .array(fc.tuple(key, tie('node')), { maxLength: 3 })
      .map((entries) => Object.assign(Object.create(null) as object, Object.fromEntries(entries)) as Plain),
  ),
})).node;

const seed = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'set new', 'remove', 'insert', 'move', 'rename'),
  place: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  key,
  value,
});

/** An edit that the document can hold, out of arbitrary numbers; null when there is none of this kind. */
function editOf(
  model: Model,
  draw: typeof seed extends fc.Arbitrary<infer T> ? T : never,
): DocumentEdit | null {
  const paths = everyPath(model);
  const pick = (fits: (path: NodePath) => boolean) => {
    const fitting = paths.filter(fits);
    return fitting[draw.place % fitting.length];
  };
  const isList = (path: NodePath) => Array.isArray(at(model, path));
  const isMap = (path: NodePath) => at(model, path) instanceof Map;
  switch (draw.kind) {
    case 'set': {
      const path = pick(({ length }) => length > 0);
      return path ? { kind: 'set', path, value: draw.value } : null;
    }
    case 'set new': {
      const path = pick(isMap);
      return path ? { kind: 'set', path: [...path, draw.key], value: draw.value } : null;
    }
    case 'remove': {
      const path = pick(({ length }) => length > 0);
      return path ? { kind: 'remove', path } : null;
    }
    case 'insert': {
      const path = pick(isList);
      if (!path) return null;
      return {
        kind: 'insert',
        path,
        index: draw.from % ((at(model, path) as Model[]).length + 1),
        value: draw.value,
      };
    }
    case 'move': {
      const path = pick((each) => isList(each) && (at(model, each) as Model[]).length > 0);
      if (!path) return null;
      const { length } = at(model, path) as Model[];
      return { kind: 'move', path, from: draw.from % length, to: draw.to % length };
    }
    default: {
      const path = pick((each) => each.length > 0 && isMap(each.slice(0, -1)));
      if (!path || at(model, [...path.slice(0, -1), draw.key]) !== undefined) return null;
      return { kind: 'rename', path, key: draw.key };
    }
  }
}

// Hundreds of documents, parsed again after every edit: far more work than a test usually is.
describe('any sequence of edits', { timeout: 120_000 }, () => {
  it.each(['\n', '\r\n'])(
    'comes to exactly the document meant, and can be taken back (line break %j)',
    (eol) => {
      const start = START.replaceAll('\n', eol);
      fc.assert(
        fc.property(fc.array(seed, { minLength: 1, maxLength: 6 }), (draws) => {
          let text = start;
          const edits: DocumentEdit[] = [];
          const model = toModel(parseDocument(start).plain ?? null);
          for (const draw of draws) {
            const edit = editOf(model, draw);
            if (edit === null) continue;
            change(model, edit);
            edits.push(edit);
            const changes = spliceEdit(text, edit);
            const next = applyChanges(text, changes);
            expect(applyChanges(next, invertChanges(text, changes))).toBe(text);
            text = next;
            expect(toModel(parseDocument(text).plain ?? null)).toEqual(model);
            if (eol === '\r\n') expect(text.replaceAll('\r\n', '')).not.toContain('\n');
          }
          expect(applyChanges(start, spliceEdits(start, edits))).toBe(text);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('leaves every line outside the value byte for byte', () => {
    const model = toModel(parseDocument(START).plain ?? null);
    const parsed = parseDocument(START);
    const scalars = everyPath(model).filter((path) => path.length > 0 && typeof at(model, path) === 'string');
    fc.assert(
      fc.property(fc.constantFrom(...scalars), scalar, (path, text) => {
        const range = locate(parsed, path);
        if (range === null) throw new Error('lost');
        const lineFrom = START.lastIndexOf('\n', range.from - 1) + 1;
        const lineTo = START.indexOf('\n', range.to);
        const after = applyChanges(START, spliceEdit(START, { kind: 'set', path, value: text }));
        expect(after.startsWith(START.slice(0, lineFrom))).toBe(true);
        expect(after.endsWith(START.slice(lineTo))).toBe(true);
        // A comment on the line of the value stays as well.
        const comment = /#[^\n]*$/.exec(START.slice(range.to, lineTo))?.[0] ?? '';
        expect(after).toContain(comment);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeYaml', { timeout: 120_000 }, () => {
  it('writes any tree so that it reads back', () => {
    fc.assert(
      fc.property(value, (plain) => {
        expect(toModel(parseDocument(writeYaml(plain)).plain ?? null)).toEqual(toModel(plain));
      }),
      { numRuns: 500 },
    );
  });
});
