import { expect, test } from 'vitest';
import { environmentSecrets } from '@services/secrets/environment-variables.js';
import { layeredSecrets } from '@services/secrets/layers.js';
import { memorySecrets } from '@services/secrets/memory.js';
import { FailureError } from '@shared/failure/failure.js';

test('memory keeps an entry for each environment and one for all', async () => {
  const store = memorySecrets();
  await store.set('token', { value: 'all', hosts: ['a'] }, null);
  await store.set('token', { value: 'staging', hosts: [] }, 'staging');
  expect(await store.get('token', 'staging')).toMatchObject({ value: 'staging', hosts: [] });
  expect(await store.get('token', 'production')).toMatchObject({ value: 'all', hosts: ['a'] });
  expect(await store.get('other', null)).toBeNull();
  expect(await store.list()).toEqual([
    { name: 'token', environment: null, hosts: ['a'], changedAt: expect.any(String) },
    { name: 'token', environment: 'staging', hosts: [], changedAt: expect.any(String) },
  ]);
  expect(await store.remove('token', 'staging')).toBe(true);
  expect((await store.get('token', 'staging'))?.value).toBe('all');
  expect((await store.state()).state).toBe('available');
});

test('variables give the value and the hosts', async () => {
  const store = environmentSecrets(
    {
      ACTIONBENCH_SECRET_HELPDESK_TOKEN: 'from CI',
      ACTIONBENCH_SECRET_HELPDESK_TOKEN_HOSTS: 'api.example.com, 127.0.0.1:4780',
      ACTIONBENCH_SECRET_EMPTY: '',
    },
    ['helpdesk-token', 'empty', 'missing'],
  );
  expect(await store.get('helpdesk-token', 'staging')).toEqual({
    value: 'from CI',
    hosts: ['api.example.com', '127.0.0.1:4780'],
  });
  expect(await store.get('empty', null)).toBeNull();
  expect(await store.get('missing', null)).toBeNull();
  expect((await store.list()).map(({ name }) => name)).toEqual(['helpdesk-token']);
});

test('a variable that would mean two things is refused', () => {
  const open = () =>
    environmentSecrets({ ACTIONBENCH_SECRET_CRM_HOSTS: 'x', ACTIONBENCH_SECRET_CRM: 'y' }, [
      'crm',
      'crm-hosts',
    ]);
  expect(open).toThrow(FailureError);
  expect(open).toThrow(/ACTIONBENCH_SECRET_CRM_HOSTS means both/);
  // Not set, or not both in use: nothing is ambiguous.
  expect(() => environmentSecrets({}, ['crm', 'crm-hosts'])).not.toThrow();
  expect(() => environmentSecrets({ ACTIONBENCH_SECRET_CRM_HOSTS: 'x' }, ['crm'])).not.toThrow();
});

test('variables cannot be changed here', async () => {
  const store = environmentSecrets({}, ['crm']);
  await expect(store.set('crm', { value: 'x', hosts: [] }, null)).rejects.toThrow(/ACTIONBENCH_SECRET_CRM/);
  await expect(store.remove('crm', null)).rejects.toThrow(FailureError);
});

test('the first layer that holds a secret gives it, the keeper takes what is written', async () => {
  const variables = environmentSecrets({ ACTIONBENCH_SECRET_CRM: 'from CI' }, ['crm', 'other']);
  const keeper = memorySecrets();
  const store = layeredSecrets([variables, keeper], keeper);
  await store.set('crm', { value: 'kept', hosts: ['a'] }, null);
  await store.set('other', { value: 'kept too', hosts: [] }, null);
  expect((await store.get('crm', null))?.value).toBe('from CI');
  expect((await store.get('other', null))?.value).toBe('kept too');
  expect((await store.list()).map(({ name, hosts }) => [name, hosts])).toEqual([
    ['crm', []],
    ['other', []],
  ]);
  expect(await store.remove('crm', null)).toBe(true);
  expect(await keeper.get('crm', null)).toBeNull();
});
