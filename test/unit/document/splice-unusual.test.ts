import { describe, expect, it } from 'vitest';
import { applyChanges } from '@shared/document/change';
import type { DocumentEdit } from '@shared/document/edit';
import { parseDocument } from '@shared/document/parse';
import { spliceEdit, spliceEdits } from '@shared/document/splice';

function edited(text: string, edit: DocumentEdit): string {
  return applyChanges(text, spliceEdit(text, edit));
}

describe('texts written in unusual ways', () => {
  it.each<[string, string, DocumentEdit, string]>([
    ['a value below its key', 'a:\n  x\nb: 1\n', { kind: 'set', path: ['a'], value: 'y' }, 'a: y\nb: 1\n'],
    [
      'an empty value with a comment',
      'a: # c\nb: 1\n',
      { kind: 'set', path: ['a'], value: 'y' },
      'a: y # c\nb: 1\n',
    ],
    [
      'a comment behind the header of a block',
      'a: |  # c\n  x\n\nb: 1\n',
      { kind: 'set', path: ['a'], value: null },
      'a: null # c\n\nb: 1\n',
    ],
    [
      'a block that keeps its blank lines',
      'a: |+\n  x\n\n\nb: 1\n',
      { kind: 'set', path: ['a'], value: 'y' },
      'a: |-\n  y\nb: 1\n',
    ],
    [
      'a block at the end of a text without a line break',
      'b: 1\na: |\n  x',
      { kind: 'set', path: ['a'], value: 'y' },
      'b: 1\na: |-\n  y',
    ],
    [
      'the first item of a list that begins behind a dash',
      'a:\n  - - x\n    - y\n',
      { kind: 'insert', path: ['a', 0], index: 0, value: 'w' },
      'a:\n  - [w, x, y]\n',
    ],
    [
      'a flow map that names a key twice over',
      'a: [{ b: 1 }, { b: 2 }]\n',
      { kind: 'remove', path: ['a', 1, 'b'] },
      'a: [{ b: 1 }, {}]\n',
    ],
    [
      'a comment above the first key of a map',
      'request:\n  # where\n  url: x\n',
      { kind: 'set', path: ['request', 'method'], value: 'GET' },
      'request:\n  method: GET\n  # where\n  url: x\n',
    ],
    [
      'a folded text',
      'a: >\n  x\n  y\nb: 1\n',
      { kind: 'set', path: ['a'], value: 'z\n' },
      'a: |\n  z\nb: 1\n',
    ],
    [
      'a key without value in a flow map',
      'a: { b, c: 1 }',
      { kind: 'set', path: ['a', 'b'], value: '2x' },
      'a: { b: 2x, c: 1 }',
    ],
    [
      'an empty value in a flow map',
      'a: { b: , c: 1 }',
      { kind: 'set', path: ['a', 'b'], value: '2x' },
      'a: { b: 2x , c: 1 }',
    ],
    [
      'a flow list over several lines',
      'a: [\n  x,\n  y,\n]\n',
      { kind: 'insert', path: ['a'], index: 2, value: 'z' },
      'a: [\n  x,\n  y,\n  z,\n]\n',
    ],
    [
      'comments inside a flow list',
      'a: [\n  x, # one\n  y, # two\n  z\n]\n',
      { kind: 'remove', path: ['a', 1] },
      'a: [\n  x, # one\n   # two\n  z\n]\n',
    ],
    [
      'an empty flow list in a flow map',
      'a: { b: [] }',
      { kind: 'insert', path: ['a', 'b'], index: 0, value: 'x' },
      'a: { b: [x] }',
    ],
    [
      'an empty flow map in a flow list',
      'a: [{}]',
      { kind: 'set', path: ['a', 0, 'b'], value: 'x' },
      'a: [{ b: x }]',
    ],
    [
      'a list as far left as its key',
      'a:\n- x\nb: 1\n',
      { kind: 'insert', path: ['a'], index: 0, value: 'w' },
      'a:\n- w\n- x\nb: 1\n',
    ],
    ['lists in lists', '- - a\n  - b\n', { kind: 'move', path: [0], from: 0, to: 1 }, '- - b\n  - a\n'],
    ['the first item of a list in a list', '- - a\n  - b\n', { kind: 'remove', path: [0, 0] }, '- - b\n'],
    [
      'a first key in front of another behind a dash',
      '- type: x\n',
      { kind: 'set', path: [0, 'type'], value: ['y'] },
      '- type: [y]\n',
    ],
    ['a map of one key', '- a: |\n    x\n  # end\n', { kind: 'remove', path: [0, 'a'] }, '- {}\n  # end\n'],
    ['an explicit key', '? a\n: 1\nb: 2\n', { kind: 'set', path: ['b'], value: '3x' }, 'a: "1"\nb: 3x\n'],
    ['a tagged value', 'a: !!str 1\nb: 2\n', { kind: 'set', path: ['a'], value: 'x' }, 'a: x\nb: "2"\n'],
    ['a text without a last line break', 'a:\n  - x\n  - y', { kind: 'remove', path: ['a', 1] }, 'a:\n  - x'],
    ['the same with CRLF', 'a:\r\n  - x\r\n  - y', { kind: 'remove', path: ['a', 1] }, 'a:\r\n  - x'],
    ['a byte-order mark', '\ufeffa: 1\n', { kind: 'remove', path: ['a'] }, '\ufeff{}\n'],
    ['a document marker', '---\na: x\n...\n', { kind: 'set', path: ['a'], value: 'y' }, '---\na: y\n...\n'],
    ['quoted keys', '"a": x\n\'b\': y\n', { kind: 'rename', path: ['b'], key: 'c d' }, '"a": x\nc d: y\n'],
    [
      'a quoted key without a value',
      '"a":\nb: x\n',
      { kind: 'set', path: ['a'], value: 'y' },
      'a: y\nb: x\n',
    ],
    [
      'a null where a map is needed',
      'request:\nb: x\n',
      { kind: 'set', path: ['request', 'url'], value: 'u' },
      'request:\n  url: u\nb: x\n',
    ],
    [
      'a list of maps in block form',
      'a:\n  - x: 1\n    y: 2\n',
      { kind: 'insert', path: ['a'], index: 1, value: { x: 'v', y: 'w' } },
      'a:\n  - x: 1\n    y: 2\n  - x: v\n    y: w\n',
    ],
    [
      'a first key in our order, above its comment',
      'b:\n  # c\n  url: x\n',
      { kind: 'set', path: ['request'], value: null },
      'request: null\nb:\n  # c\n  url: x\n',
    ],
    [
      'a map without its first key, behind a dash',
      'request:\n  query:\n    - value: x\n',
      { kind: 'set', path: ['request', 'query', 0, 'name'], value: 'n' },
      'request:\n  query:\n    - name: n\n      value: x\n',
    ],
    [
      'true and false without quotes',
      'x: true\n',
      { kind: 'set', path: ['x'], value: 'false' },
      'x: false\n',
    ],
    [
      'numbers without quotes',
      'x: 15\n',
      { kind: 'set', path: ['x'], value: '90071992547409931' },
      'x: 90071992547409931\n',
    ],
    ['the whole document', '# head\na: 1\n', { kind: 'set', path: [], value: { b: 'x' } }, '# head\nb: x\n'],
    [
      'indentation that has to be said',
      'a: x\n',
      { kind: 'set', path: ['a'], value: '  two\nzero' },
      'a: |2-\n    two\n  zero\n',
    ],
  ])('%s', (_, text, edit, result) => {
    expect(edited(text, edit)).toBe(result);
    expect(parseDocument(result).problems).toEqual([]);
  });
});

describe('edits that have no place', () => {
  it.each<[string, DocumentEdit]>([
    ['a: x', { kind: 'insert', path: ['a'], index: 0, value: 'y' }],
    ['a: [x]', { kind: 'set', path: ['a', 2], value: 'y' }],
    ['a: [x]', { kind: 'set', path: ['a', 'k'], value: 'y' }],
    ['a: [x]', { kind: 'remove', path: ['a', 1] }],
    ['a: [x]', { kind: 'remove', path: ['a', 'k'] }],
    ['a: [x]', { kind: 'remove', path: [] }],
    ['a: x', { kind: 'remove', path: ['a', 'k'] }],
    ['a: [x]', { kind: 'move', path: ['a'], from: 0, to: 1 }],
    ['a: [x]', { kind: 'move', path: ['a'], from: 1, to: 0 }],
    ['a: [x]', { kind: 'move', path: ['a'], from: 0.5, to: 0 }],
    ['a: [x]', { kind: 'rename', path: ['a', 0], key: 'k' }],
    ['a: x', { kind: 'rename', path: ['b'], key: 'k' }],
    ['a: x', { kind: 'rename', path: ['a'], key: 'k'.repeat(2000) }],
    ['a: {{x}}', { kind: 'set', path: ['a'], value: 'y' }],
  ])('%s refuses %j with a sentence', (text, edit) => {
    expect(() => spliceEdit(text, edit)).toThrow(/place|hold|read/);
  });
});

describe('spliceEdits', () => {
  it('gives changes of the text it was given, in their order', () => {
    const text = 'a: 1\nb: 2\nc: 3\n';
    const changes = spliceEdits(text, [
      { kind: 'set', path: ['c'], value: 'x' },
      { kind: 'remove', path: ['a'] },
      { kind: 'set', path: ['c'], value: 'yy' },
    ]);
    expect(changes).toEqual([
      { from: 0, to: 5, insert: '' },
      { from: 13, to: 14, insert: 'yy' },
    ]);
    expect(spliceEdits(text, [])).toEqual([]);
    expect(spliceEdits(text, [{ kind: 'set', path: ['a'], value: '1' }])).toEqual([]);
  });
});
