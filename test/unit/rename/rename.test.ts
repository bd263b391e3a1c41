import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/failure/failure';
import { renameEnvironment } from '@shared/rename/environment';
import { renameEnvironmentValue } from '@shared/rename/environment-value';
import type { RewrittenFile, WorkspaceTexts } from '@shared/rename/file-text';
import { renameSecret } from '@shared/rename/secret';

const ACTION = `# keep me
actionbench: 1
id: find
name: Find
kind: http
request:
  method: POST
  url: "{{env.api}}/find"
  headers:
    - { name: X-Key, value: "{{ secret.crm-token }}" }   # a comment
  auth: { kind: bearer, token: "{{secret.crm-token}}" }
  body:
    kind: json
    text: |
      { "a": {{env.api}}, "key": "{{secret.crm-token}}-x", "b": "{{secret.crm-token-live}}" }
platforms:
  solveo: { bind: { secret.crm-token: env.api, email: secret.crm-token } }
  fluents:
cases:
  - name: one
    env: staging
    with: { env.api: http://a.example, email: jane@example.com }
    expect: { status: 200 }
  - { name: two, expect: { status: 200 } }
`;

const texts: WorkspaceTexts = {
  workspace: { file: 'workspace.yaml', text: 'actionbench: 1\nname: W\nenvironment: staging # default\n' },
  environments: [
    {
      file: 'environments/staging.env.yaml',
      text: 'actionbench: 1\nname: staging\nvalues:\n  api: https://staging.example # here\n',
    },
    {
      file: 'environments/production.env.yaml',
      text: 'actionbench: 1\nname: production\nextends: staging\nsecrets:\n  crm-token: crm-token-live\n  other: crm-token\n',
    },
    {
      file: 'environments/empty.env.yaml',
      text: 'actionbench: 1\nname: empty\n# staging crm-token api\nsecrets:\nvalues:\n',
    },
  ],
  actions: [
    { file: 'actions/find.action.yaml', text: ACTION },
    { file: 'actions/other.action.yaml', text: 'id: other\nname: Other\n' },
  ],
};

const textOf = (files: readonly RewrittenFile[], file: string) =>
  files.find((each) => each.file === file)?.text;

function failureOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
  }
  return null;
}

describe('a secret that is renamed', () => {
  const files = renameSecret(texts, 'crm-token', 'customer-token', ['crm-token-live']);

  it('is followed in every placeholder, binding and comment-preserving byte around it', () => {
    expect(textOf(files, 'actions/find.action.yaml')).toBe(
      ACTION.replace('{{ secret.crm-token }}', '{{secret.customer-token}}')
        .replaceAll('{{secret.crm-token}}', '{{secret.customer-token}}')
        .replace('secret.crm-token: env.api', 'secret.customer-token: env.api')
        .replace('email: secret.crm-token }', 'email: secret.customer-token }'),
    );
  });

  it('is followed in environments, as the name and as the entry', () => {
    expect(textOf(files, 'environments/production.env.yaml')).toContain(
      'secrets:\n  customer-token: crm-token-live\n  other: customer-token\n',
    );
    expect(files.map(({ file }) => file)).toEqual([
      'environments/production.env.yaml',
      'actions/find.action.yaml',
    ]);
    expect(files.every(({ before, file }) => before.file === file)).toBe(true);
  });

  it('takes no name that is none or that another secret has', () => {
    expect(failureOf(() => renameSecret(texts, 'crm-token', 'Not A Name', []))?.class).toBe('bad-input');
    expect(failureOf(() => renameSecret(texts, 'crm-token', 'taken', ['taken']))?.class).toBe(
      'already-exists',
    );
    expect(renameSecret(texts, 'crm-token', 'crm-token', ['crm-token'])).toEqual([]);
  });

  it('is not renamed anywhere while a file that names it cannot be read', () => {
    const broken = { file: 'actions/broken.action.yaml', text: 'id: [crm-token\n' };
    const failure = failureOf(() =>
      renameSecret({ ...texts, actions: [...texts.actions, broken] }, 'crm-token', 'x', []),
    );
    expect(failure).toMatchObject({ class: 'bad-document', message: expect.stringContaining(broken.file) });
  });
});

describe('an environment that is renamed', () => {
  const asked = {
    file: 'environments/staging.env.yaml',
    from: 'staging',
    to: 'test',
    taken: ['production', 'empty'],
  };

  it('moves its file and is followed by its heirs, the workspace and the cases', () => {
    const files = renameEnvironment(texts, asked);
    expect(files.map(({ before, file }) => [before.file, file])).toEqual([
      ['environments/staging.env.yaml', 'environments/test.env.yaml'],
      ['environments/production.env.yaml', 'environments/production.env.yaml'],
      ['workspace.yaml', 'workspace.yaml'],
      ['actions/find.action.yaml', 'actions/find.action.yaml'],
    ]);
    expect(textOf(files, 'environments/test.env.yaml')).toContain(
      'name: test\nvalues:\n  api: https://staging.example # here',
    );
    expect(textOf(files, 'environments/production.env.yaml')).toContain('extends: test\n');
    expect(textOf(files, 'workspace.yaml')).toContain('environment: test # default\n');
    expect(textOf(files, 'actions/find.action.yaml')).toBe(ACTION.replace('env: staging', 'env: test'));
  });

  it('takes no name that is none or taken', () => {
    expect(failureOf(() => renameEnvironment(texts, { ...asked, to: '../up' }))?.class).toBe('bad-input');
    expect(failureOf(() => renameEnvironment(texts, { ...asked, to: 'empty' }))?.class).toBe(
      'already-exists',
    );
    expect(renameEnvironment(texts, { ...asked, to: 'staging' })).toEqual([]);
  });

  it('asks nothing of documents that are no maps', () => {
    const odd = { file: 'actions/odd.action.yaml', text: '- staging\n' };
    const files = renameEnvironment(
      { ...texts, actions: [odd, { file: 'b', text: 'cases: staging\n' }] },
      asked,
    );
    expect(files.some(({ file }) => file === odd.file || file === 'b')).toBe(false);
  });
});

describe('a value that is renamed', () => {
  it('is followed in every environment and action that has it', () => {
    const files = renameEnvironmentValue(texts, 'api', 'base_url', ['id']);
    expect(textOf(files, 'environments/staging.env.yaml')).toContain(
      'base_url: https://staging.example # here',
    );
    expect(textOf(files, 'actions/find.action.yaml')).toBe(
      ACTION.replaceAll('{{env.api}}', '{{env.base_url}}')
        .replace('env.api: http://a.example', 'env.base_url: http://a.example')
        .replace('secret.crm-token: env.api', 'secret.crm-token: env.base_url'),
    );
    expect(files).toHaveLength(2);
  });

  it('takes no name that is none or taken', () => {
    expect(failureOf(() => renameEnvironmentValue(texts, 'api', 'No', []))?.class).toBe('bad-input');
    expect(failureOf(() => renameEnvironmentValue(texts, 'api', 'id', ['id']))?.class).toBe('already-exists');
    expect(renameEnvironmentValue(texts, 'api', 'api', [])).toEqual([]);
  });

  it('leaves files alone that are no maps', () => {
    const odd = { file: 'environments/odd.env.yaml', text: '"api"\n' };
    expect(renameEnvironmentValue({ ...texts, environments: [odd], actions: [] }, 'api', 'x', [])).toEqual(
      [],
    );
  });
});
