import { describe, expect, it } from 'vitest';
import { lintAction } from '@shared/lint';
import { actionFrom, documentWith, lintWorkspace } from './workspace';

function paths(rule: string, request: string): readonly string[] {
  const text = documentWith(`request:\n  method: GET\n${request}\n  timeoutMs: 3000`);
  return lintAction(actionFrom(text), { workspace: lintWorkspace })
    .filter((finding) => finding.rule === rule)
    .map(({ path }) => path.join('.'));
}

const URL_LINE = '  url: https://api.example.com/o';

describe('literal-credential', () => {
  it.each([
    ['bearer', '{ kind: bearer, token: abcdefgh }', 'request.auth.token'],
    ['basic', '{ kind: basic, username: a, password: abcdefgh }', 'request.auth.password'],
    ['header', '{ kind: header, name: X-Key, value: abcdefgh }', 'request.auth.value'],
    [
      'oauth2',
      '{ kind: oauth2, tokenUrl: "https://a.example", clientId: a, clientSecret: abcdefgh }',
      'request.auth.clientSecret',
    ],
  ])('is found in %s authentication', (_kind, auth, path) => {
    expect(paths('literal-credential', `${URL_LINE}\n  auth: ${auth}`)).toEqual([path]);
  });

  it('is found in a header, a query row, a URL and a body', () => {
    const token = `ghp_${'a1B2'.repeat(10)}`;
    expect(
      paths('literal-credential', `${URL_LINE}\n  headers: [{ name: X-API-Key, value: abcdefgh }]`),
    ).toEqual(['request.headers.0.value']);
    expect(paths('literal-credential', `${URL_LINE}\n  query: [{ name: api_key, value: abcdefgh }]`)).toEqual(
      ['request.query.0.value'],
    );
    expect(paths('literal-credential', `${URL_LINE}/${token}`)).toEqual(['request.url']);
    expect(
      paths('literal-credential', `${URL_LINE}\n  body: { kind: json, text: '{"k": "${token}"}' }`),
    ).toEqual(['request.body.text']);
  });

  it('is not found where the secret has a name, or nothing is asked', () => {
    expect(paths('literal-credential', `${URL_LINE}\n  auth: { kind: none }`)).toEqual([]);
    expect(
      paths('literal-credential', `${URL_LINE}\n  headers: [{ name: X-API-Key, value: "{{secret.k}}" }]`),
    ).toEqual([]);
  });
});

describe('credential-in-url', () => {
  it('is found before the host', () => {
    expect(paths('credential-in-url', '  url: https://user:pass@api.example.com/o')).toEqual(['request.url']);
  });
});
