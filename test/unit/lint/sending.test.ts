import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { lintAction } from '@shared/lint';
import { applyFix } from './fix';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

const COLOUR = 'parameters:\n  - { name: colour, type: string, description: The colour, example: red }\n';

/** What the fix of a rule makes of the request, and whether the rule is content then. */
function fixed(rule: string, fragment: string) {
  const text = documentWith(fragment);
  const find = (document: string) =>
    lintAction(actionFrom(document), { workspace: lintWorkspace }).filter((found) => found.rule === rule);
  const [found] = find(text);
  const after = applyFix(text, found!.fix!);
  expect(find(after)).toEqual([]);
  return { title: found!.fix!.title, action: readAction(after).action! };
}

const unused = (body: string) =>
  fixed('unused-parameter', `${COLOUR}request:\n  method: POST\n  url: https://api.example.com/o\n${body}`);

describe('a parameter that is never sent', () => {
  it.each([
    ['{ "a": 1 }', '{ "a": 1,\n  "colour": {{colour}}\n}'],
    ['{}', '{\n  "colour": {{colour}}\n}'],
    ['{ "a": {{env.api}} }\n', '{ "a": {{env.api}},\n  "colour": {{colour}}\n}\n'],
  ])('is sent as a member of the JSON body %j', (text, after) => {
    const { title, action } = unused(`  body: { kind: json, text: ${JSON.stringify(text)} }`);
    expect(title).toBe('Send it in the body');
    expect(action.request?.body).toMatchObject({ text: after });
  });

  it('is sent as a field of a form', () => {
    const { action } = unused('  body: { kind: form, fields: [{ name: a, value: b }] }');
    expect(action.request?.body).toMatchObject({
      fields: [
        { name: 'a', value: 'b' },
        { name: 'colour', value: '{{colour}}' },
      ],
    });
  });

  it.each([
    '',
    '  body: { kind: text, text: hello }',
    '  body: { kind: json, text: "[1]" }',
    '  body: { kind: json, text: "{} x" }',
  ])('is sent in the query where the body has no member for it: %s', (body) => {
    const { title, action } = unused(body);
    expect(title).toBe('Send it in the query');
    expect(action.request?.query).toEqual([{ name: 'colour', value: '{{colour}}' }]);
  });

  it('stands behind the rows that are there', () => {
    const { action } = unused('  query: [{ name: a, value: b }]');
    expect(action.request?.query?.map(({ name }) => name)).toEqual(['a', 'colour']);
  });
});

describe('a context value that nobody declared', () => {
  it('is declared in one act, behind those that are', () => {
    const { title, action } = fixed(
      'unknown-context',
      'context:\n  - { name: a, type: string, example: x }\nrequest:\n  method: GET\n  url: https://api.example.com/o?p={{context.caller.number}}',
    );
    expect(title).toBe('Declare the context value caller.number');
    expect(action.context.map(({ name }) => name)).toEqual(['a', 'caller.number']);
  });
});
