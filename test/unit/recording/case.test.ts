import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { caseFromRecording, caseOf } from '@shared/recording/promote/propose-case';
import { patternLike, volatileBy } from '@shared/recording/promote/volatile';
import type { Recording, RecordedValue } from '@shared/recording/recording';
import { unmetExpectations } from '@shared/response/expect';
import { recordingOf } from '../response/answers';

const TEXT = `actionbench: 1
id: open-ticket
name: Open ticket
kind: http
description: Opens a ticket. # kept
parameters:
  - { name: email, type: email, description: The e-mail }
  - { name: priority, type: string, description: How urgent, default: normal }
request: { method: POST, url: https://a.example/tickets }
outputs:
  - { name: ticket_id, path: $.ticket.id }
  - { name: status, path: $.ticket.status }
cases:
  - { name: answers 201, expect: { status: 201 } }
`;
const action = readAction(TEXT).action!;

const ANSWER = {
  ticket: {
    id: 'HD-4711',
    status: 'open',
    email: 'jane@example.com',
    created_at: '2026-11-21T08:00:00Z',
    count: 3,
    tags: ['a', 'b'],
    none: null,
  },
};

const value = (ref: string, json: string | null, more: Partial<RecordedValue> = {}): RecordedValue => ({
  ref,
  source: 'parameter',
  origin: json === null ? 'absent' : 'given',
  json,
  ...more,
});

const recording: Recording = recordingOf(JSON.stringify(ANSWER), {
  status: 201,
  environment: 'staging',
  values: [
    value('email', '"jane@example.com"'),
    value('priority', null),
    value('note', null),
    value('account', '"x"', { origin: 'default' }),
    value('env.api', '"https://a.example"', { source: 'environment', origin: 'environment' }),
    value('secret.key', null, { source: 'secret', origin: 'secret' }),
    value('outputs.crm.id', '90071992547409931', { source: 'output', origin: 'output' }),
    value('context.token', '"{{secret.key}}"', { source: 'context' }),
  ],
  outputs: [
    { name: 'ticket_id', path: '$.ticket.id', json: '"HD-4711"' },
    { name: 'status', path: '$.ticket.status', json: '"open"' },
    { name: 'gone', path: '$.gone', json: null },
  ],
});

describe('a case out of a recording', () => {
  const proposed = caseFromRecording(recording, action);
  const found = (...at: string[]) => proposed.expectations.find((each) => each.at.join(' ') === at.join(' '));

  it('asks what was asked, complete, and leaves out what comes by itself', () => {
    expect(proposed).toMatchObject({ name: 'answers 201 (2)', env: 'staging', masked: ['context.token'] });
    expect({ ...proposed.with }).toEqual({
      email: 'jane@example.com',
      priority: null,
      'outputs.crm.id': '90071992547409931',
      'context.token': '{{secret.key}}',
    });
  });

  it('expects status and outputs, and offers the rest of the answer', () => {
    expect(found('status')).toMatchObject({ value: '201', chosen: true });
    expect(found('outputs', 'status')).toMatchObject({ value: 'open', chosen: true, setAside: null });
    expect(found('body', '$.ticket.count')).toMatchObject({ value: '3', chosen: false });
    expect(found('body', '$.ticket.none')).toMatchObject({ value: null, setAside: null });
    expect(found('body', '$.ticket.tags[0]')).toMatchObject({ value: 'a' });
    expect(found('withinMs')).toMatchObject({ value: '500', chosen: false });
  });

  it('sets aside what belongs to this one answer, but not what was sent', () => {
    expect(found('outputs', 'ticket_id')).toMatchObject({ setAside: 'id', value: { matches: '^HD-\\d+$' } });
    expect(found('body', '$.ticket.created_at')).toMatchObject({ setAside: 'date' });
    expect(found('body', '$.ticket.email')).toMatchObject({ setAside: null, value: 'jane@example.com' });
  });

  it('is met by the answer it came from, and stands in the document as one splice that keeps the rest', () => {
    const kept = caseOf(proposed, 'opens a ticket', proposed.expectations);
    const edit = { kind: 'insert', path: ['cases'], index: 1, value: kept } as const;
    const text = applyChanges(TEXT, spliceEdits(TEXT, [edit]));
    expect(text.startsWith(TEXT.trimEnd())).toBe(true);
    const { action: read, findings } = readAction(text);
    expect(findings).toEqual([]);
    const made = read!.cases[1]!;
    expect(made.name).toBe('opens a ticket');
    expect(unmetExpectations(made.expect, recording)).toEqual([]);
    expect(unmetExpectations(made.expect, { ...recording, outputs: [] })).not.toEqual([]);
  });

  it('writes no empty parts', () => {
    const bare = caseFromRecording(recordingOf('', { values: [], environment: null }), null);
    expect({ ...caseOf(bare, 'x', []) }).toEqual({ name: 'x' });
  });

  it.each<[string, Partial<Recording> & { status?: number }, string, string[]]>([
    ['not found', { status: 404, class: 'http-404' }, 'answers 404', ['status "404"']],
    ['refused', { hops: [], class: 'refused' }, 'ends with refused', ['error "refused"']],
    [
      'a 200 that failed',
      { class: 'failed-body' },
      'answers 200, failed-body',
      ['status "200"', 'error "failed-body"'],
    ],
  ])('of a run that ended with %s expects that', (_what, more, name, expected) => {
    const { name: proposedName, expectations } = caseFromRecording(recordingOf('no json', more), null);
    expect(proposedName).toBe(name);
    expect(
      expectations
        .filter(({ chosen }) => chosen)
        .map(({ at, value: said }) => [...at, JSON.stringify(said)].join(' ')),
    ).toEqual(expected);
  });

  it('expects members of a short answer when the action has no outputs, and of lists and objects only their kind', () => {
    const bare = recordingOf('{"ok":true,"id":7,"items":[]}', {
      outputs: [{ name: 'items', path: '$.items', json: '[]' }],
    });
    const { expectations } = caseFromRecording(bare, null);
    expect(expectations.find(({ at }) => at[1] === 'items')?.value).toEqual({ type: 'array' });
    const object = { ...bare, outputs: [{ name: 'all', path: '$', json: '{"a":1}' }] };
    expect(caseFromRecording(object, null).expectations[1]?.value).toEqual({ type: 'object' });
    const without = caseFromRecording({ ...bare, outputs: [] }, null).expectations;
    expect(without.filter(({ chosen }) => chosen).map(({ at }) => at.at(-1))).toEqual([
      'status',
      '$.ok',
      '$.id',
    ]);
  });
});

describe('what belongs to one answer', () => {
  it.each<[string, string, boolean, string | null]>([
    ['id', 'HD-1', false, 'id'],
    ['id', 'HD-1', true, null],
    ['orderNo', '7', false, 'id'],
    ['x', '0193a5b2-1c1f-7c3e-8a4a-9d2f5a6b7c8d', false, 'id'],
    ['x', '0193a5b2-1c1f-7c3e-8a4a-9d2f5a6b7c8d', true, null],
    ['due', '2026-11-21', true, 'date'],
    ['createdAt', '1763712000', true, 'date'],
    ['count', '1763712000', true, null],
    ['access_token', 'abcdefghij', true, 'token'],
    ['x', 'eyJhbGciOiJI.eyJzdWIiOiIx.sig', true, 'token'],
    ['x', 'a9f8e7d6c5b4a3f2e1d0c9b8a7', true, 'token'],
    ['x', 'Screen stays black after the update to 4.12', true, null],
    ['name', '{{secret.key}}', true, 'masked'],
    ['mail', 'j•••@example.com', true, 'masked'],
    ['status', 'open', false, null],
  ])('%s: %s', (name, text, reads, expected) => {
    expect(volatileBy({ name, text }, reads, new Set())).toBe(expected);
    if (expected !== 'masked') expect(volatileBy({ name, text }, reads, new Set([text]))).toBeNull();
  });

  it.each(['HD-4711', '2026-11-21', '0193a5b2-1c1f-7c3e-8a4a-9d2f5a6b7c8d', 'a.b*c', 'x'.repeat(60)])(
    'a pattern fits %s',
    (text) => {
      expect(new RegExp(patternLike(text)).test(text)).toBe(true);
    },
  );
});
