import { describe, expect, it } from 'vitest';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { readAction } from '@shared/action/read';
import { proposeParameters } from '@shared/parameters/propose';
import {
  importEdits,
  usualPlacement,
  type Placement,
} from '@renderer/wizard/steps/variables/import/import-edits';

const PROPOSAL = proposeParameters('{ "ticket": { "subject": "It stops", "count": 3 }, "tags": ["a"] }');

function document(request: string, parameters = '') {
  return `actionbench: 1\nid: a\nname: A\nkind: http\n${parameters}request: { url: "https://x.example", ${request} }\n`;
}

function imported(text: string, chosen: readonly string[], placement: Placement) {
  const edits = importEdits(readAction(text).action!, PROPOSAL, new Set(chosen), placement);
  return readAction(applyChanges(text, spliceEdits(text, edits))).action!;
}

describe('parameters of a sample', () => {
  it('come with the body they stand in; what was not chosen stays as its example', () => {
    const action = imported(document('method: POST'), ['subject', 'tags'], 'body');
    expect(action.parameters.map(({ name, example }) => [name, example])).toEqual([
      ['subject', 'It stops'],
      ['tags', ['a']],
    ]);
    expect(action.request?.body).toEqual({
      kind: 'json',
      text: '{\n  "ticket": {\n    "subject": {{subject}},\n    "count": 3\n  },\n  "tags": {{tags}}\n}\n',
    });
  });

  it('leave what is declared already as it is', () => {
    const text = document(
      'method: POST, body: { kind: json, text: "{}" }',
      'parameters: [{ name: count, type: number, description: Mine }]\n',
    );
    const action = imported(text, ['subject', 'count'], 'body');
    expect(action.parameters).toMatchObject([
      { name: 'count', type: 'number', description: 'Mine' },
      { name: 'subject' },
    ]);
    expect(action.request?.body).toMatchObject({ text: expect.stringContaining('"count": {{count}}') });
  });

  it('become rows of the query, once each', () => {
    const action = imported(
      document('method: GET, query: [{ name: count, value: "1" }]'),
      ['subject', 'count', 'tags'],
      'query',
    );
    expect(action.request?.query?.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'count=1',
      'subject={{subject}}',
      'tags={{tags}}',
    ]);
    expect(action.request?.body).toBeUndefined();
  });

  it('may be declared alone', () => {
    const action = imported(document('method: POST'), ['count'], 'none');
    expect(action.parameters.map(({ name }) => name)).toEqual(['count']);
    expect(action.request?.body).toBeUndefined();
  });
});

it.each([
  ['method: GET', 'query'],
  ['method: POST', 'body'],
  ['method: POST, body: { kind: json, text: "{}" }', 'body'],
  ['method: PUT, body: { kind: json, text: "{{x}}" }', 'none'],
])('%s: the values go to %s by themselves', (request, placement) => {
  expect(usualPlacement(readAction(document(request)).action!)).toBe(placement);
});
