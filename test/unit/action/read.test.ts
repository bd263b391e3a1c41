import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';
import { readEnvironmentFile, readWorkspaceFile } from '@shared/action/read-workspace';

const HEAD = 'actionbench: 1\nid: look-up\nname: Look up\nkind: http\n';
const REQUEST = 'request: { method: GET, url: "https://a.example" }\n';

function findings(text: string, file?: string) {
  return readAction(text, file).findings.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('readAction', () => {
  it('fills in every default', () => {
    const { action, findings: none } = readAction(HEAD + REQUEST, 'actions/sub/look-up.action.yaml');
    expect(none).toEqual([]);
    expect(action).toMatchObject({
      callName: 'look_up',
      phase: 'during',
      enabled: true,
      safety: 'read',
      description: '',
      parameters: [],
      outputs: [],
      cases: [],
      platforms: new Map(),
    });
  });

  it.each([
    ['GET', 'read'],
    ['HEAD', 'read'],
    ['POST', 'write'],
    ['PATCH', 'write'],
    ['DELETE', 'destructive'],
  ])('takes the safety of %s to be %s', (method, safety) => {
    expect(readAction(HEAD + REQUEST.replace('GET', method)).action?.safety).toBe(safety);
  });

  it('keeps every digit, keys it does not know, and a written null', () => {
    const { action } = readAction(
      `${HEAD}${REQUEST}x-team: 007\nparameters:\n  - { name: a, type: integer, example: 90071992547409931, default: null }\n`,
    );
    expect(action?.document['x-team']).toBe('007');
    expect(action?.parameters[0]).toMatchObject({ example: '90071992547409931', default: null });
  });

  it('reads a name called __proto__ without harm', () => {
    const { action } = readAction(
      `${HEAD}${REQUEST}__proto__: { polluted: yes }\nplatforms: { __proto__: {} }\n`,
    );
    expect(action).not.toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, string]>([
    ['', ' The document is empty or no map. Begin it with "actionbench: 1".'],
    ['- a', ' The document is empty or no map. Begin it with "actionbench: 1".'],
    ['a: [', ' A sign is missing here. Close the bracket'],
    [
      HEAD.replace('1', '2'),
      'actionbench This file is of version 2; this Actionbench reads up to version 1.',
    ],
    [HEAD.replace('1', 'x'), 'actionbench actionbench: Write actionbench: 1'],
    [HEAD.replace('kind: http\n', ''), 'kind "kind" is missing. Write it.'],
    [HEAD.replace('look-up', 'Look up'), 'id id: Write an id in lower case'],
    [HEAD, 'request An http action needs a request.'],
    [`${HEAD}request: { method: FETCH, url: x }`, 'request.method request.method: Write one of GET, POST'],
    [`${HEAD}request: { method: GET }`, 'request.url "url" is missing in request. Write it.'],
    [`${HEAD}request: nothing`, 'request request: Write a map'],
    [`${HEAD}${REQUEST}description: [a]`, 'description description: Write a text.'],
    [HEAD.replace('Look up', '') + REQUEST, 'name name: Write a text; nothing and null are read as null.'],
    [HEAD.replace('Look up', '""') + REQUEST, 'name name: Write the name that people read.'],
    [HEAD.replace('Look up', 'x'.repeat(201)) + REQUEST, 'name name: Use at most 200 characters.'],
    [HEAD.replace('look-up', `a${'b'.repeat(80)}`) + REQUEST, 'id id: Use at most 80 characters.'],
    [`${HEAD}${REQUEST}phase: later`, 'phase phase: Write one of before, during, after.'],
    [
      `${HEAD}${REQUEST}outputs: [{ name: o, path: a.b }]`,
      'outputs.0.path outputs[0].path: Write a JSONPath',
    ],
    [
      `${HEAD}${REQUEST}parameters: [{ name: a, type: string, enum: [] }]`,
      'parameters.0.enum parameters[0].enum: Write',
    ],
    [`${HEAD}${REQUEST}cases: [{ with: {} }]`, 'cases.0.name "name" is missing in cases[0]. Write it.'],
    [`${HEAD}${REQUEST}cases: [x]`, 'cases.0 cases[0]: Write a map'],
    [`${HEAD}request: { method: GET, url: x, auth: bearer }`, 'request.auth request.auth: Write a map'],
    [
      `${HEAD}request: { method: GET, url: x, auth: {} }`,
      'request.auth.kind "kind" is missing in request.auth.',
    ],
    [`${HEAD}${REQUEST}enabled: maybe`, 'enabled enabled: Write true or false.'],
    [`${HEAD}${REQUEST}parameters: { a: b }`, 'parameters parameters: Write a list.'],
    [
      `${HEAD}${REQUEST}parameters: [{ name: env, type: string }]`,
      'parameters.0.name parameters[0].name: env, context',
    ],
    [
      `${HEAD}${REQUEST}parameters: [{ name: a, type: text }]`,
      'parameters.0.type parameters[0].type: Write one of string',
    ],
    [
      `${HEAD}request: { method: GET, url: x, auth: { kind: magic } }`,
      'request.auth.kind request.auth.kind: Write one of none, bearer',
    ],
    [
      `${HEAD}request: { method: GET, url: x, timeoutMs: 0 }`,
      'request.timeoutMs request.timeoutMs: Write a whole number from 1',
    ],
  ])('says plainly what is wrong with %j', (text, message) => {
    const [first] = findings(text);
    expect(first?.toLowerCase()).toContain(message.toLowerCase());
  });

  it('finds names that clash, at the second of them', () => {
    const text = `${HEAD}${REQUEST}parameters:
  - { name: a, type: object, properties: [{ name: x, type: string }, { name: x, type: string }] }
  - { name: a, type: string, enum: [x, y], labels: [X] }
outputs: [{ name: o, path: $.a }, { name: o, path: $.b }]
cases: [{ name: one }, { name: one }]
`;
    expect(findings(text, 'actions/other.action.yaml').map((line) => line.split(' ')[0])).toEqual([
      'id',
      'parameters.1.name',
      'parameters.0.properties.1.name',
      'parameters.1.labels',
      'outputs.1.name',
      'cases.1.name',
    ]);
    expect(readAction(text).action).not.toBeNull();
  });

  it.each([
    ['button', '', 'button A button action needs'],
    ['button', 'button: { label: Go }', 'button The button leads nowhere.'],
    [
      'button',
      `button: { label: Go, url: x }\n${REQUEST}`,
      'button.url A button opens a url or sends a request',
    ],
  ])('asks a %s for what it needs: %j', (kind, rest, message) => {
    expect(findings(HEAD.replace('http', kind) + rest)[0]).toContain(message);
  });

  it.each([
    ['button', 'button: { label: Go, url: x }'],
    ['button', `button: { label: Go }\n${REQUEST}`],
    ['form', ''],
  ])('accepts a %s with %j', (kind, rest) => {
    expect(findings(HEAD.replace('http', kind) + rest)).toEqual([]);
  });
});

describe('the other files', () => {
  it('reads a workspace, an environment and a mock', () => {
    const id = '0198c0de-1111-7222-8333-444455556666';
    expect(readWorkspaceFile(`actionbench: 1\nid: ${id}\nname: W\nenvironment: mock\n`).value).toMatchObject({
      id,
    });
    expect(
      readEnvironmentFile('actionbench: 1\nname: dev\nvalues: { api: 0123, audit: null }\n').value?.values,
    ).toEqual({
      api: '0123',
      audit: null,
    });
    expect(
      readMockFile('actionbench: 1\nlatencyMs: 5\nanswers: [{ name: a, status: 200, fault: slow }]').value,
    ).toMatchObject({ latencyMs: 5, answers: [{ status: 200, fault: 'slow' }] });
  });

  it('says what is wrong with them', () => {
    expect(readWorkspaceFile('actionbench: 1\nid: x\nname: W').findings[0]?.message).toContain('UUID');
    expect(readEnvironmentFile('actionbench: 1\nname: dev\ncolor: red').findings[0]?.message).toContain(
      'colour',
    );
    expect(
      readEnvironmentFile('actionbench: 1\nname: dev\nvalues: { Bad Name: x }').findings[0],
    ).toMatchObject({
      path: ['values', 'Bad Name'],
      message: expect.stringContaining('Write a value name'),
    });
    expect(readMockFile('actionbench: 1\nanswers: []').findings[0]?.message).toContain('at least one answer');
  });
});
