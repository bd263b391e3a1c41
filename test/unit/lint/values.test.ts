import { describe, expect, it } from 'vitest';
import { lintAction } from '@shared/lint';
import { applyFix } from './fix';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

function findings(fragment: string, workspace = lintWorkspace) {
  return lintAction(actionFrom(documentWith(fragment)), { workspace });
}

function of(rule: string, fragment: string, workspace = lintWorkspace) {
  return findings(fragment, workspace).filter((finding) => finding.rule === rule);
}

const OPTIONAL = 'parameters:\n  - { name: floor, type: string, description: The floor, example: "2" }\n';

describe('what stands between braces', () => {
  it('gets a fix only when it can mean but one thing', () => {
    const request = 'request:\n  method: GET\n  url: https://api.example.com/orders?phone={{lead.phone}}';
    expect(of('bad-placeholder', request)[0]?.fix).toBeUndefined();
    expect(
      of('bad-placeholder', request.replace('{{lead.phone}}', '{{lead phone}}'))[0]?.fix,
    ).toBeUndefined();
    expect(
      of('bad-placeholder', `context:\n  - { name: lead.phone, type: phone }\n${request}`)[0]?.fix?.title,
    ).toBe('Write {{context.lead.phone}}');
  });

  it('is declared behind the parameters that are there', () => {
    const text = `${OPTIONAL}request:\n  method: GET\n  url: https://api.example.com/orders?f={{floor}}&n={{order_number}}`;
    const fix = of('undeclared-parameter', text)[0]?.fix;
    expect(applyFix(documentWith(text), fix!)).toMatch(/name: floor.*\n.*name: order_number/);
  });

  it('names an action that exists', () => {
    const url = 'request:\n  method: GET\n  url: https://api.example.com/{{outputs.nobody.id}}';
    expect(of('unknown-output', url)[0]?.message).toContain('There is no action nobody');
  });

  it('needs no environment value while the workspace has no environments', () => {
    const url = 'request:\n  method: GET\n  url: "{{env.nowhere}}/orders"';
    expect(of('unknown-environment-value', url, { ...lintWorkspace, environments: [] })).toEqual([]);
    const [bare] = lintWorkspace.environments;
    const { values: _, ...empty } = bare!;
    expect(of('unknown-environment-value', url, { ...lintWorkspace, environments: [empty] })).toHaveLength(1);
  });

  it('leaves text parameters between quotes alone', () => {
    const body = `request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: '{ "floor": "{{floor}}" }' }`;
    expect(of('quoted-value', OPTIONAL + body)).toEqual([]);
  });
});

describe('a value that may be missing', () => {
  const get = (more: string) =>
    `${OPTIONAL}request:\n  method: GET\n  url: https://api.example.com/floors${more}`;
  const post = (body: string) =>
    `${OPTIONAL}request:\n  method: POST\n  url: https://api.example.com/floors\n  body: ${body}`;

  it.each([
    ['in a path', get('/{{floor}}')],
    ['in authentication', get('\n  auth: { kind: bearer, token: "{{floor}}" }')],
    ['in longer text of a query row', get('\n  query:\n    - { name: f, value: "no {{floor}}" }')],
    ['in longer text of a header', get('\n  headers:\n    - { name: X-Floor, value: "no {{floor}}" }')],
    ['in longer text of a form field', post('{ kind: form, fields: [{ name: f, value: "no {{floor}}" }] }')],
    ['in longer text of a JSON string', post(`{ kind: json, text: '{ "f": "no {{floor}}" }' }`)],
  ])('is found %s', (_, fragment) => {
    expect(of('optional-inside-text', fragment)).toHaveLength(1);
  });

  it.each([
    ['alone behind a name in the URL', get('?f={{floor}}&all=1')],
    ['alone in a query row', get('\n  query:\n    - { name: f, value: "{{floor}}" }')],
    ['alone in a form field', post('{ kind: form, fields: [{ name: f, value: "{{floor}}" }] }')],
    ['bare in JSON', post(`{ kind: json, text: '{ "f": {{floor}} }' }`)],
    ['alone in a JSON string', post(`{ kind: json, text: '{ "f": "{{floor}}" }' }`)],
  ])('may stand %s', (_, fragment) => {
    expect(of('optional-inside-text', fragment)).toEqual([]);
  });
});

describe('call names', () => {
  it('are found at the id while the document writes none', () => {
    const twin = { ...lintWorkspace.actions[0]!, callName: 'look_up_order' };
    const clash = { ...lintWorkspace, actions: [twin] };
    expect(of('call-name-unique', 'enabled: true', clash)[0]?.path).toEqual(['id']);
    expect(of('call-name-portable', `id: ${'a-very-long-name-'.repeat(4)}x`)[0]?.path).toEqual(['id']);
  });
});
