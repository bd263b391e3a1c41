import { describe, expect, it } from 'vitest';
import { lintAction } from '@shared/lint';
import { applyFix } from './fix';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

function found(rule: string, fragment: string, workspace = lintWorkspace) {
  return lintAction(actionFrom(documentWith(fragment)), { workspace }).filter(
    (finding) => finding.rule === rule,
  );
}

const FLOOR = 'parameters:\n  - { name: floor, type: string, description: The floor, example: "2" }\n';
const POST = 'request:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 3000\n';

describe('optional-inside-text', () => {
  it.each([
    ['authentication', '  auth: { kind: bearer, token: "{{floor}}" }', 1],
    ['a query row of its own', '  query: [{ name: f, value: "{{floor}}" }]', 0],
    ['longer text of a header', '  headers: [{ name: X-Floor, value: "at {{floor}}" }]', 1],
    ['a form field of its own', '  body: { kind: form, fields: [{ name: f, value: "{{floor}}" }] }', 0],
    ['longer text of a form', '  body: { kind: form, fields: [{ name: f, value: "at {{floor}}" }] }', 1],
    ['a slot of JSON', `  body: { kind: json, text: '{ "f": {{floor}} }' }`, 0],
    ['quotes of JSON', `  body: { kind: json, text: '{ "f": "{{floor}}" }' }`, 0],
    ['longer text of JSON', `  body: { kind: json, text: '{ "f": "say \\"hi\\" at {{floor}}." }' }`, 1],
  ])('looks at %s', (_place, part, times) => {
    expect(found('optional-inside-text', FLOOR + POST + part)).toHaveLength(times);
  });

  it('looks at the query of a URL, where a row of its own may vanish', () => {
    const get = (url: string) =>
      found(
        'optional-inside-text',
        `${FLOOR}request:\n  method: GET\n  url: https://api.example.com/${url}\n  timeoutMs: 3000`,
      );
    expect(get('orders?f={{floor}}&g=1')).toEqual([]);
    expect(get('orders?f=no{{floor}}')).toHaveLength(1);
  });
});

describe('bad-placeholder', () => {
  const url = (value: string) =>
    found(
      'bad-placeholder',
      `context: []\nrequest:\n  method: GET\n  url: "https://api.example.com/${value}"\n  timeoutMs: 3000`,
    );

  it.each(['{{lead.phone}}', '{{two words}}', '{{open'])(
    'offers no fix where the meaning is unknown: %s',
    (value) => {
      const [finding] = url(value);
      expect(finding?.message).not.toBe('');
      expect(finding?.fix).toBeUndefined();
    },
  );
});

describe('undeclared-parameter', () => {
  it('is declared behind the others by its fix', () => {
    const fragment = `${FLOOR}${POST}  body: { kind: json, text: '{ "f": {{floor}}, "r": {{room}} }' }`;
    const [finding] = found('undeclared-parameter', fragment);
    const mended = actionFrom(applyFix(documentWith(fragment), finding!.fix!));
    expect(mended.parameters.map(({ name }) => name)).toEqual(['floor', 'room']);
    expect(mended.parameters[1]).toMatchObject({ type: 'string', required: true });
  });
});

describe('values of elsewhere', () => {
  const withUrl = (url: string) => `request:\n  method: GET\n  url: "${url}"\n  timeoutMs: 3000`;

  it('asks for environment values only where there are environments', () => {
    const fragment = withUrl('{{env.nowhere}}/orders');
    expect(found('unknown-environment-value', fragment)).toHaveLength(1);
    const bare = { ...lintWorkspace, environments: [] };
    expect(found('unknown-environment-value', fragment, bare)).toEqual([]);
    const empty = { ...lintWorkspace, environments: [{ actionbench: '1' as const, name: 'empty' }] };
    expect(found('unknown-environment-value', fragment, empty)).toHaveLength(1);
  });

  it('tells an action that does not exist from an output that does not', () => {
    const message = (url: string) => found('unknown-output', withUrl(url))[0]?.message;
    expect(message('https://api.example.com/{{outputs.nobody.id}}')).toContain('There is no action nobody');
    expect(message('https://api.example.com/{{outputs.twin.id}}')).toContain('twin has no output id');
  });
});

describe('call names that come from the id', () => {
  it('are found at the id', () => {
    const long = `id: ${'a'.repeat(41)}`;
    expect(found('call-name-portable', long)[0]?.path).toEqual(['id']);
    const [twin] = found('call-name-unique', 'id: look-up-twin');
    expect(twin?.path).toEqual(['id']);
    expect(twin?.message).toContain('look_up_twin');
  });
});

describe('quoted-value', () => {
  const quoted = (type: string) =>
    found(
      'quoted-value',
      `parameters:\n  - { name: value, type: ${type}, description: A value, required: true }\n${POST}  body: { kind: json, text: '{ "v": "{{value}}", "u": "{{nobody}}" }' }`,
    );

  it.each(['string', 'date', 'email', 'phone'])('leaves %s in quotes', (type) => {
    expect(quoted(type)).toEqual([]);
  });

  it.each([
    ['boolean', 'not true or false'],
    ['array', 'not a list'],
    ['object', 'not an object'],
  ])('finds %s in quotes', (type, words) => {
    expect(quoted(type)[0]?.message).toContain(words);
  });
});

describe('placeholders of other dialects', () => {
  const NAMED = (url: string) =>
    `parameters:\n  - { name: number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: GET\n  url: "${url}"\n  timeoutMs: 3000`;
  const foreign = (url: string) =>
    lintAction(actionFrom(documentWith(NAMED(url))), { workspace: lintWorkspace }).filter(
      ({ rule }) => rule === 'foreign-placeholder',
    );

  it.each(['<number>', '${number}', '{number}'])('%s of a parameter is text here', (written) => {
    const [finding] = foreign(`https://api.example.com/o?n=${written}&m={{number}}`);
    expect(finding?.message).toContain(`${written} is sent as it stands`);
    expect(finding?.fix?.title).toBe('Write {{number}}');
  });

  it('is nothing when no parameter has that name, or when it is ours', () => {
    expect(foreign('https://api.example.com/o?n={other}&m={{number}}&k=<b>')).toEqual([]);
  });
});
