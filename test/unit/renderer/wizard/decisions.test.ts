import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { STEPS } from '@shared/lint/finding';
import { decisionOf, isDecided } from '@renderer/wizard/decisions';

function read(rest: string) {
  const { action } = readAction(`actionbench: 1\nid: a-b\nname: A\nkind: http\n${rest}`);
  if (!action) throw new Error('unreadable');
  return action;
}

describe('the rail', () => {
  it('says what each step has decided', () => {
    const action = read(`description: Opens a ticket.
parameters: [{ name: email, type: email }, { name: topic, type: string }]
request: { method: POST, url: "{{env.api}}/v2/tickets/{{email}}?x=1", auth: { kind: bearer, token: "{{secret.t}}" } }
speech: { start: Now., delay: { afterMs: 1500, text: Wait. } }
outputs: [{ name: id, path: "$.id" }]
`);
    expect(STEPS.map((step) => decisionOf(step, action))).toEqual([
      'POST …/tickets',
      'Bearer token',
      '2 parameters',
      'a_b',
      'Delay after 1.5 s',
      '1 output',
    ]);
    expect(STEPS.every((step) => isDecided(step, action))).toBe(true);
  });

  it.each([
    ['GET with nothing but a scheme', 'request: { method: GET, url: "https://" }\n', 'No URL yet'],
    ['GET of a host', 'request: { method: GET, url: "https://a.example" }\n', 'GET …/a.example'],
  ])('says of %s what is missing', (_, rest, said) => {
    expect(decisionOf('connect', read(rest))).toBe(said);
  });

  it('counts steps the document says nothing about as undecided', () => {
    const action = read('request: { method: GET, url: https://example.com }\n');
    expect(STEPS.filter((step) => isDecided(step, action))).toEqual(['connect']);
  });
});
