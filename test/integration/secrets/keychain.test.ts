import { expect, test } from 'vitest';
import { type Keytar, openKeychain } from '@services/secrets/keychain.js';
import { FailureError } from '@shared/failure/failure.js';

/** keytar's twin: a map instead of the operating system. */
function twin(entries = new Map<string, string>()): Keytar & { readonly entries: Map<string, string> } {
  return {
    entries,
    getPassword: (_service, account) => Promise.resolve(entries.get(account) ?? null),
    setPassword: (_service, account, password) => {
      entries.set(account, password);
      return Promise.resolve();
    },
    deletePassword: (_service, account) => Promise.resolve(entries.delete(account)),
    findCredentials: () =>
      Promise.resolve([...entries].map(([account, password]) => ({ account, password }))),
  };
}

function broken(message: string): () => Promise<Keytar> {
  const fail = (): Promise<never> => Promise.reject(new Error(message));
  return () =>
    Promise.resolve({ getPassword: fail, setPassword: fail, deletePassword: fail, findCredentials: fail });
}

const SECRET = {
  value: 'canary-keychain',
  hosts: ['api.example.com'],
  changedAt: '2026-11-21T08:00:00.000Z',
};

test('value and hosts stand in one entry, under the workspace and the environment', async () => {
  const keytar = twin();
  const store = openKeychain({ workspaceId: 'w1', load: () => Promise.resolve(keytar) });
  await store.set('helpdesk-token', SECRET, null);
  await store.set('helpdesk-token', { value: 'for staging', hosts: [] }, 'staging');
  expect([...keytar.entries.keys()]).toEqual(['w1/*/helpdesk-token', 'w1/staging/helpdesk-token']);
  expect(JSON.parse(keytar.entries.get('w1/*/helpdesk-token') ?? '')).toEqual(SECRET);
  expect(await store.get('helpdesk-token', null)).toEqual(SECRET);
  expect(await store.get('helpdesk-token', 'production')).toEqual(SECRET);
  expect(await store.get('helpdesk-token', 'staging')).toMatchObject({ value: 'for staging', hosts: [] });
  expect(await store.remove('helpdesk-token', 'staging')).toBe(true);
  expect(await store.remove('helpdesk-token', 'staging')).toBe(false);
  expect(await store.get('helpdesk-token', 'staging')).toEqual(SECRET);
});

test('names are listed without values, and only those of the workspace', async () => {
  const keytar = twin();
  const load = () => Promise.resolve(keytar);
  const mine = openKeychain({ workspaceId: 'w1', load });
  await mine.set('a', SECRET, null);
  await mine.set('b', SECRET, 'staging');
  await openKeychain({ workspaceId: 'w2', load }).set('c', SECRET, null);
  const listed = await mine.list();
  expect(listed).toEqual([
    { name: 'a', environment: null, hosts: ['api.example.com'], changedAt: SECRET.changedAt },
    { name: 'b', environment: 'staging', hosts: ['api.example.com'], changedAt: SECRET.changedAt },
  ]);
  expect(JSON.stringify(listed)).not.toContain('canary');
});

test('an entry of another program is a value that is bound to no host', async () => {
  const keytar = twin(
    new Map([
      ['w1/*/old', 'plain value'],
      ['w1/*/json', '{"a":1}'],
    ]),
  );
  const store = openKeychain({ workspaceId: 'w1', load: () => Promise.resolve(keytar) });
  expect(await store.get('old', null)).toEqual({ value: 'plain value', hosts: [] });
  expect(await store.get('json', null)).toEqual({ value: '{"a":1}', hosts: [] });
});

test.each([
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent', /No keychain service/],
  ['Unknown or unsupported transport “disabled” for address “disabled:”', 'absent', /No keychain service/],
  [
    'The name org.freedesktop.secrets was not provided by any .service files',
    'absent',
    /No keychain service/,
  ],
  ['Cannot create an item in a locked collection', 'locked', /is locked/],
  ['libsecret-1.so.0: cannot open shared object file', 'absent', /library could not be loaded/],
  ['Something else', 'absent', /Something else/],
])('"%s" means %s', async (message, state, reason) => {
  const store = openKeychain({ workspaceId: 'w1', load: broken(message) });
  expect(await store.state()).toMatchObject({ state, reason: expect.stringMatching(reason) });
  expect((await store.state()).hint).toMatch(/\.$/);
  expect(await store.get('a', null)).toBeNull();
  expect(await store.list()).toEqual([]);
  const error: unknown = await store.set('a', SECRET, null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FailureError);
  expect((error as FailureError).failure.class).toBe(`keychain-${state}`);
  expect(JSON.stringify(error)).not.toContain('canary');
});

test('a keychain that hangs is given up once', async () => {
  const never = (): Promise<never> => new Promise(() => undefined);
  const store = openKeychain({
    workspaceId: 'w1',
    timeLimitMs: 40,
    load: () =>
      Promise.resolve({
        getPassword: never,
        setPassword: never,
        deletePassword: never,
        findCredentials: never,
      }),
  });
  const began = performance.now();
  for (let count = 0; count < 20; count++) expect(await store.get('a', 'staging')).toBeNull();
  expect(performance.now() - began).toBeLessThan(20 * 40);
  expect((await store.state()).reason).toMatch(/did not answer/);
});

test('a library that is missing does not end the process', async () => {
  const store = openKeychain({
    workspaceId: 'w1',
    load: () => Promise.reject(new Error("Cannot find module '../build/Release/keytar.node'")),
  });
  expect(await store.get('a', null)).toBeNull();
  expect((await store.state()).state).toBe('absent');
});
