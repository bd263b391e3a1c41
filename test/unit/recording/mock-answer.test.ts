import { describe, expect, it } from 'vitest';
import { readMockFile } from '@shared/action/read-mock';
import { mockAnswerOf } from '@shared/recording/promote/mock-answer';
import { withMockAnswer } from '@shared/recording/promote/mock-file';
import type { Hop, Recording } from '@shared/recording/recording';
import { actionOf, render } from '../../support/actions';
import { body, recording } from '../../integration/logs/recordings';

const [hop] = recording().hops as [Hop];

const order = actionOf(`
parameters:
  - { name: order_no, type: string, description: The order, required: true, example: "A/1" }
  - { name: count, type: integer, description: How many, example: 90071992547409931 }
request:
  method: POST
  url: "https://api.example.com/orders/{{order_no}}/items?lang=en"
  auth: { kind: query, name: key, value: "{{secret.api-key}}" }
  body: { kind: json, text: '{ "count": {{count}}, "gift": false, "tags": ["a"], "key": "{{secret.api-key}}" }' }
`);

const call = (differs: Partial<Recording> = {}): Recording =>
  recording({ at: '2026-11-20T10:11:12.345Z', request: render(order), answer: '{"id":1.10}', ...differs });

describe('an answer for the mock', () => {
  it('answers the same values as the API did, and asks for no secret', () => {
    expect(mockAnswerOf(call())).toEqual({
      name: 'as on 2026-11-20 10:11:12',
      when: {
        path: { order_no: 'A/1' },
        query: { lang: 'en' },
        body: { '$.count': '90071992547409931' },
      },
      status: '200',
      body: { kind: 'json', text: '{"id":1.10}' },
    });
  });

  it('keeps text as text, and no body as none', () => {
    const page = { ...body('<p>'), contentType: 'text/html' };
    const answer = (responseBody: Hop['responseBody']) =>
      mockAnswerOf(call({ request: null, hops: [{ ...hop, url: 'no url', responseBody }] }));
    expect(answer(page)).toMatchObject({ body: { kind: 'text', text: '<p>', contentType: 'text/html' } });
    expect(answer({ ...page, contentType: null })['body']).toEqual({ kind: 'text', text: '<p>' });
    expect(answer(null)).toEqual({ name: 'as on 2026-11-20 10:11:12', status: '200' });
    expect(answer(body(''))).not.toHaveProperty('body');
  });

  it('says why there is none', () => {
    const refusal = (differs: Partial<Recording>) => () => mockAnswerOf(call(differs));
    expect(refusal({ hops: [] })).toThrow('No answer came back');
    expect(refusal({ hops: [{ ...hop, status: null }] })).toThrow('No answer came back');
    expect(refusal({ hops: [{ ...hop, responseBody: { ...body('x'), cut: true } }] })).toThrow(
      'cut in the log',
    );
    expect(refusal({ hops: [{ ...hop, responseBody: { ...body('x'), base64: true } }] })).toThrow('binary');
  });
});

describe('the mock file', () => {
  const answer = mockAnswerOf(call());

  it('is made when there is none, and can be read', () => {
    const { value, findings } = readMockFile(withMockAnswer(null, answer));
    expect(findings).toEqual([]);
    expect(value?.answers[0]).toMatchObject({ name: 'as on 2026-11-20 10:11:12' });
  });

  it('keeps every line it had, with the new answer first', () => {
    const before =
      'actionbench: 1\nlatencyMs: 180 # as measured\nanswers:\n  # the good one\n  - name: ok\n    status: 200\n';
    const after = withMockAnswer(before, answer);
    for (const line of before.split('\n')) expect(after).toContain(line);
    expect(readMockFile(after).value?.answers.map(({ name }) => name)).toEqual([answer['name'], 'ok']);
  });

  it('is left alone when it has errors', () => {
    expect(() => withMockAnswer('actionbench: 1\nanswers: [', answer)).toThrow('nothing was added');
  });
});
