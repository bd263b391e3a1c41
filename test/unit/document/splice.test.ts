import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges } from '@shared/document/change';
import type { DocumentEdit } from '@shared/document/edit';
import { parseDocument } from '@shared/document/parse';
import { spliceEdit, spliceEdits } from '@shared/document/splice';
import { FailureError } from '@shared/failure/failure';

function edited(text: string, ...edits: DocumentEdit[]): string {
  const changes = spliceEdits(text, edits);
  const result = applyChanges(text, changes);
  expect(applyChanges(result, invertChanges(text, changes))).toBe(text);
  return result;
}

const TICKET = `# yaml-language-server: $schema=../schema/action.schema.json
actionbench: 1
id: create-ticket            # the stem
name: Create ticket
kind: http

# What the model sees
parameters:
  # who asks
  - { name: email, type: email, required: true }   # the address
  # how urgent
  - { name: priority, type: string, enum: [low, high] }
  - name: devices
    # several
    type: array
    items: { type: object }
request:
  method: POST
  url: "{{env.api}}/tickets"
  body:
    kind: json
    text: |
      { "email": {{email}} }
  timeoutMs: 5000 # generous
speech: { natural: false, start: Hello. }
`;

describe('set', () => {
  it.each<[string, DocumentEdit, string, string]>([
    [
      'keeps the comment behind a value',
      { kind: 'set', path: ['id'], value: 'open-ticket' },
      'id: create-ticket            # the stem',
      'id: open-ticket            # the stem',
    ],
    [
      'leaves numbers without quotes',
      { kind: 'set', path: ['request', 'timeoutMs'], value: 3000 },
      'timeoutMs: 5000 # generous',
      'timeoutMs: 3000 # generous',
    ],
    [
      'keeps double quotes',
      { kind: 'set', path: ['request', 'url'], value: 'https://a.example/x' },
      'url: "{{env.api}}/tickets"',
      'url: "https://a.example/x"',
    ],
    [
      'keeps a block scalar, even for one line',
      { kind: 'set', path: ['request', 'body', 'text'], value: '{ "to": {{email}} }\n' },
      '      { "email": {{email}} }',
      '      { "to": {{email}} }',
    ],
    [
      'writes a new key of a map at its place',
      { kind: 'set', path: ['description'], value: 'Opens: a ticket' },
      'kind: http\n',
      'kind: http\ndescription: "Opens: a ticket"\n',
    ],
    [
      'writes into a flow map',
      { kind: 'set', path: ['speech', 'done'], value: 'Done, and gone' },
      'start: Hello. }',
      'start: Hello., done: "Done, and gone" }',
    ],
    [
      'writes into an item in flow form',
      { kind: 'set', path: ['parameters', 0, 'description'], value: 'The address' },
      'type: email, required: true }',
      'type: email, description: The address, required: true }',
    ],
    [
      'makes the maps that are missing',
      { kind: 'set', path: ['request', 'retry', 'times'], value: 2 },
      '  timeoutMs: 5000 # generous\n',
      '  timeoutMs: 5000 # generous\n  retry: { times: 2 }\n',
    ],
    [
      'makes a list that is missing',
      { kind: 'set', path: ['request', 'query', 0], value: { name: 'tag', value: '{{tags}}' } },
      '  body:\n',
      '  query:\n    - { name: tag, value: "{{tags}}" }\n  body:\n',
    ],
    [
      'turns a map into a scalar without a trace of it',
      { kind: 'set', path: ['request', 'body'], value: null },
      '  body:\n    kind: json\n    text: |\n      { "email": {{email}} }\n',
      '  body: null\n',
    ],
  ])('%s', (_, edit, before, after) => {
    expect(edited(TICKET, edit)).toBe(TICKET.replace(before, after));
  });

  it.each([
    ['01234', '"01234"'],
    ['+14155550100', '"+14155550100"'],
    ['1.10', '"1.10"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['', '""'],
    ['a # b', '"a # b"'],
    ['say "hi": now', `'say "hi": now'`],
    ['{{x}}', '"{{x}}"'],
    ["it's", "it's"],
    ['- a', '"- a"'],
    ['line\ttab', '"line\\ttab"'],
    ['\u2028', '"\\u2028"'],
    ['\ud800', '"\\ud800"'],
    ['a\r\nb', '"a\\r\\nb"'],
  ])('writes %j so that it reads back', (value, written) => {
    expect(edited('name: x\n', { kind: 'set', path: ['name'], value })).toBe(`name: ${written}\n`);
  });

  it('writes texts of several lines as blocks', () => {
    expect(edited('a: x # why\nb: 1\n', { kind: 'set', path: ['a'], value: 'one\n\n  two' })).toBe(
      'a: |- # why\n  one\n\n    two\nb: 1\n',
    );
  });

  it('keeps CRLF', () => {
    const text = 'a: x\r\nb:\r\n  - 1\r\n';
    expect(edited(text, { kind: 'set', path: ['a'], value: 'one\ntwo\n' })).toBe(
      'a: |\r\n  one\r\n  two\r\nb:\r\n  - 1\r\n',
    );
    expect(edited(text, { kind: 'insert', path: ['b'], index: 1, value: '2x' })).toBe(
      `${text.trimEnd()}\r\n  - 2x\r\n`,
    );
  });

  it('writes the first key of an empty text', () => {
    expect(edited('', { kind: 'set', path: ['name'], value: 'x' })).toBe('name: x\n');
    expect(edited('# only a comment', { kind: 'set', path: ['a', 'b'], value: 'x' })).toBe(
      '# only a comment\na:\n  b: x\n',
    );
  });

  it('writes out what an alias shares with the edited value', () => {
    const text = 'a: &x { k: 1 }\nb: *x\n';
    const after = edited(text, { kind: 'set', path: ['a', 'k'], value: '2' });
    expect(parseDocument(after).plain).toEqual(parseDocument('a: {k: 2}\nb: {k: 1}').plain);
  });
});

describe('lists', () => {
  it('inserts beside items of the same form', () => {
    const value = { name: 'tag', type: 'string' };
    expect(edited(TICKET, { kind: 'insert', path: ['parameters'], index: 1, value })).toBe(
      TICKET.replace('  # how urgent', '  - { name: tag, type: string }\n  # how urgent'),
    );
    expect(
      edited(TICKET, { kind: 'insert', path: ['parameters', 1, 'enum'], index: 1, value: 'normal' }),
    ).toBe(TICKET.replace('[low, high]', '[low, normal, high]'));
  });

  it('moves an item with its comments', () => {
    const email = '  # who asks\n  - { name: email, type: email, required: true }   # the address\n';
    const devices = '  - name: devices\n    # several\n    type: array\n    items: { type: object }\n';
    expect(edited(TICKET, { kind: 'move', path: ['parameters'], from: 0, to: 2 })).toBe(
      TICKET.replace(email, '').replace(devices, devices + email),
    );
    expect(edited('a: [1, 2, 3]', { kind: 'move', path: ['a'], from: 2, to: 0 })).toBe('a: [3, 1, 2]');
  });

  it('removes an item with its comment, and not those of its neighbours', () => {
    expect(edited(TICKET, { kind: 'remove', path: ['parameters', 1] })).toBe(
      TICKET.replace(/ {2}# how urgent\n.*\n/, ''),
    );
    expect(edited('a: [1, 2, 3]', { kind: 'remove', path: ['a', 0] })).toBe('a: [2, 3]');
    expect(edited('a:\n  - 1\nb: 2\n', { kind: 'remove', path: ['a', 0] })).toBe('a: []\nb: 2\n');
  });
});

describe('remove and rename', () => {
  it('keeps the comments at the head of the file', () => {
    expect(edited(TICKET, { kind: 'remove', path: ['actionbench'] })).toBe(
      TICKET.replace('actionbench: 1\n', ''),
    );
  });

  it('moves the next key up to the dash', () => {
    expect(edited('- a: 1\n  b: 2\n', { kind: 'remove', path: [0, 'a'] })).toBe('- b: 2\n');
    expect(edited('- a: 1\n  # about b\n  b: 2\n', { kind: 'remove', path: [0, 'a'] })).toBe(
      '-\n  # about b\n  b: 2\n',
    );
  });

  it('takes out keys of flow maps', () => {
    expect(edited(TICKET, { kind: 'remove', path: ['speech', 'natural'] })).toBe(
      TICKET.replace('{ natural: false, start', '{ start'),
    );
    expect(edited('a: { b: 1 }', { kind: 'remove', path: ['a', 'b'] })).toBe('a: {}');
  });

  it('renames a key and nothing else', () => {
    expect(edited(TICKET, { kind: 'rename', path: ['request', 'body'], key: 'payload' })).toBe(
      TICKET.replace('  body:', '  payload:'),
    );
  });

  it('refuses what the document does not hold', () => {
    expect(() => spliceEdit(TICKET, { kind: 'remove', path: ['nothing'] })).toThrow(FailureError);
    expect(() => spliceEdit(TICKET, { kind: 'set', path: ['id', 'deeper'], value: 'x' })).toThrow(
      /no place id.deeper/,
    );
    expect(() => spliceEdit('a: [', { kind: 'set', path: ['a'], value: 'x' })).toThrow(/Line 1/);
    expect(() => spliceEdit('a: 1\nb: 2', { kind: 'rename', path: ['a'], key: 'b' })).toThrow(
      /there already/,
    );
  });
});
