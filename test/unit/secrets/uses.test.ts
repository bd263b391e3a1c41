import { expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { secretUses } from '@shared/secrets/uses';

const { action } = readAction(`actionbench: 1
id: find
name: Find a customer
kind: http
request:
  method: GET
  url: https://a.example
  headers: [{ name: X, value: "{{secret.zeta}}{{secret.alpha}}{{secret.zeta}}" }]
  auth: { kind: bearer, token: "{{secret.zeta}}" }
`);

it('lists every place that names a secret, once for each field', () => {
  if (!action) throw new Error('The action must be readable.');
  const uses = secretUses(
    [{ file: 'actions/find.action.yaml', action }],
    [
      { actionbench: '1', name: 'production', secrets: { zeta: 'zeta-live' } },
      { actionbench: '1', name: 'dev' },
    ],
  );
  expect([...uses.keys()]).toEqual(['alpha', 'zeta', 'zeta-live']);
  expect(uses.get('zeta')).toEqual([
    {
      kind: 'action',
      file: 'actions/find.action.yaml',
      title: 'Find a customer',
      path: ['request', 'headers', 0, 'value'],
    },
    {
      kind: 'action',
      file: 'actions/find.action.yaml',
      title: 'Find a customer',
      path: ['request', 'auth', 'token'],
    },
  ]);
  expect(uses.get('zeta-live')).toEqual([{ kind: 'environment', environment: 'production', name: 'zeta' }]);
});
