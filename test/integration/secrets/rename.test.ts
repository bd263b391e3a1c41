import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renameEverywhere } from '../../../electron/cli/rename-secret';
import { openFor } from '../../../electron/cli/workspace';
import type { Surroundings } from '../../../electron/cli/command';
import { memorySecrets } from '@services/secrets/memory.js';
import { copyMoved, dropMoved } from '@services/secrets/move.js';
import type { SecretStore } from '@services/secrets/store.js';
import { initWorkspace } from '@services/workspace/create.js';
import { FailureError } from '@shared/failure/failure.js';
import { fromRoot } from '../../../scripts/vite/aliases';

let folder = '';
const around = () => ({ workspace: folder, cwd: folder }) as unknown as Surroundings;
const text = (file: string) => readFile(join(folder, file), 'utf8');
const LOOKUP = 'actions/crm-lookup.action.yaml';
const PRODUCTION = 'environments/production.env.yaml';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'actionbench-rename-')), 'w');
  await initWorkspace(folder, { name: null, example: fromRoot('resources/example') });
});

afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function filled(): Promise<SecretStore> {
  const store = memorySecrets();
  const entry = { hosts: ['api.example.com'], changedAt: '2026-01-02T03:04:05.000Z' };
  await store.set('crm-token', { ...entry, value: 'canary-all' }, null);
  await store.set('crm-token', { ...entry, value: 'canary-staging' }, 'staging');
  return store;
}

describe('a secret that is renamed', () => {
  it('keeps values, hosts and dates of every entry, and everything that names it follows', async () => {
    const store = await filled();
    const before = [await text(LOOKUP), await text(PRODUCTION)] as const;
    const done = await renameEverywhere(await openFor(around()), store, 'crm-token', 'customer-token');
    expect(done.entries).toBe(2);
    expect([...done.files].sort()).toEqual([LOOKUP, PRODUCTION]);
    expect(await text(LOOKUP)).toBe(
      before[0].replaceAll('{{secret.crm-token}}', '{{secret.customer-token}}'),
    );
    expect(await text(PRODUCTION)).toBe(
      before[1].replace('crm-token: crm-token-live', 'customer-token: crm-token-live'),
    );
    expect(await store.list()).toEqual([
      {
        name: 'customer-token',
        environment: null,
        hosts: ['api.example.com'],
        changedAt: '2026-01-02T03:04:05.000Z',
      },
      {
        name: 'customer-token',
        environment: 'staging',
        hosts: ['api.example.com'],
        changedAt: '2026-01-02T03:04:05.000Z',
      },
    ]);
    expect((await store.get('customer-token', 'staging'))?.value).toBe('canary-staging');
    const { unreadable } = await openFor(around(), { tolerant: true });
    expect(unreadable).toEqual([]);
  });

  it('loses nothing when a file was changed meanwhile', async () => {
    const store = await filled();
    const workspace = await openFor(around());
    const [lookup, production] = [await text(LOOKUP), await text(PRODUCTION)];
    await writeFile(join(folder, LOOKUP), `${lookup}# by another program\n`);
    await expect(renameEverywhere(workspace, store, 'crm-token', 'customer-token')).rejects.toThrow(
      FailureError,
    );
    expect(await text(LOOKUP)).toBe(`${lookup}# by another program\n`);
    expect(await text(PRODUCTION)).toBe(production);
    expect((await store.list()).map(({ name }) => name)).toEqual(['crm-token', 'crm-token']);
  });

  it('is refused where nothing knows it, or where the name is taken', async () => {
    const workspace = await openFor(around());
    const rename = (from: string, to: string) => renameEverywhere(workspace, memorySecrets(), from, to);
    await expect(rename('nobody', 'somebody')).rejects.toThrow(/Nothing in this workspace names/);
    await expect(rename('crm-token', 'shop-token')).rejects.toThrow(/already a secret shop-token/);
  });
});

describe('entries that move', () => {
  const move = { what: 'secret', from: 'crm-token', to: 'customer-token' } as const;

  it('stand under both names until the old ones go, and go on where they ended', async () => {
    const store = await filled();
    expect(await copyMoved(store, move)).toBe(2);
    expect(await copyMoved(store, move)).toBe(2);
    expect((await store.list()).map(({ name }) => name).sort()).toEqual([
      'crm-token',
      'crm-token',
      'customer-token',
      'customer-token',
    ]);
    await dropMoved(store, move);
    expect((await store.list()).map(({ name }) => name)).toEqual(['customer-token', 'customer-token']);
  });

  it('never write over another value', async () => {
    const store = await filled();
    await store.set('customer-token', { value: 'another', hosts: [] }, 'staging');
    await expect(copyMoved(store, move)).rejects.toThrow(
      /holds another value under customer-token for staging/,
    );
    expect((await store.get('customer-token', 'staging'))?.value).toBe('another');
  });

  it('follow an environment that is renamed', async () => {
    const store = await filled();
    const environment = { what: 'environment', from: 'staging', to: 'test' } as const;
    expect(await copyMoved(store, environment)).toBe(1);
    await dropMoved(store, environment);
    expect((await store.list()).map(({ name, environment: of }) => [name, of])).toEqual([
      ['crm-token', null],
      ['crm-token', 'test'],
    ]);
  });

  it('are not touched while the keychain is locked', async () => {
    const locked: SecretStore = {
      ...memorySecrets(),
      state: () =>
        Promise.resolve({ state: 'locked', reason: 'The keychain is locked.', hint: 'Unlock it.' }),
    };
    await expect(copyMoved(locked, move)).rejects.toThrow('The keychain is locked.');
  });
});
