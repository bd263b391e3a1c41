import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memorySecrets } from '@services/secrets/memory';
import { initWorkspace } from '@services/workspace/create';
import { openWorkspace } from '@services/workspace/open';
import { AppImports } from '../../../electron/main/house/imports/app-imports';
import { fromRoot } from '../../../scripts/vite/aliases';
import { importParts } from '../../support/import-parts';

const CANARY = 'invented-canary-90210';
const OTHER = 'invented-canary-31337';
const solveo = (name: string, token: string) =>
  JSON.stringify({
    name,
    type: 'http',
    method: 'GET',
    url: 'https://acme.example/orders',
    headers: { Authorization: `Bearer ${token}` },
  });

let folder: string;
let ws: string;
const store = () => memorySecrets();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-import-'));
  ws = join(folder, 'ws');
  await initWorkspace(ws, { name: null, example: fromRoot('resources/example') });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function imports(secrets = store()) {
  const { workspace } = await openWorkspace(ws);
  const current = async () => ({ workspace, contents: await workspace.contents() }) as never;
  const made = new AppImports({
    ...importParts(),
    workspaces: { current, refresh: () => Promise.resolve(null as never) },
    secrets: { store: () => Promise.resolve(secrets) },
  });
  return { made, secrets };
}

const everything = async (at: string): Promise<Record<string, string>> => {
  const names = await readdir(at, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  );
};

const EU = 'actionbench: 1\nname: eu\nvalues: { api: https://eu.example }\n';
const MOCK = 'actionbench: 1\nanswers:\n  - { name: ok, status: 200 }\n';
const ACTION =
  'actionbench: 1\nid: look-up-order\nname: Look up order again\nkind: http\nrequest: { method: GET, url: https://a.example }\n';

const FILES = () => [
  { name: 'tool.json', text: solveo('Get orders', CANARY) },
  { name: 'look-up-order.action.yaml', text: ACTION },
  { name: 'look-up-order.mock.yaml', text: MOCK },
  { name: 'eu.env.yaml', text: EU },
  { name: 'notes.txt', text: 'hello' },
];

describe('several files at once', () => {
  it('are one import that says what each was, and why one is none', async () => {
    const { made } = await imports();
    const preview = await made.previewFiles(FILES());
    expect(JSON.stringify(preview)).not.toContain(CANARY);
    expect(preview.sources.map(({ name, format, failure }) => [name, format, failure !== null])).toEqual([
      ['tool.json', 'Solveo', false],
      ['look-up-order.action.yaml', 'Actionbench file', false],
      ['look-up-order.mock.yaml', 'Actionbench file', false],
      ['eu.env.yaml', 'Actionbench file', false],
      ['notes.txt', null, true],
    ]);
    // The id is taken here, so the action gets another one and its mock follows.
    expect(preview.actions.map(({ id }) => id)).toEqual(['get-orders', 'look-up-order-2']);
    expect(preview.files).toEqual([
      { what: 'mock', name: 'look-up-order-2', path: 'mocks/look-up-order-2.mock.yaml' },
      { what: 'environment', name: 'eu', path: 'environments/eu.env.yaml' },
    ]);
  });

  it('are written together, and taken back together to the byte', async () => {
    const before = await everything(ws);
    const { made, secrets } = await imports();
    const { handle } = await made.previewFiles(FILES());
    const done = await made.accept(handle, [0, 1], 'mock');
    expect(done.files).toEqual(['mocks/look-up-order-2.mock.yaml', 'environments/eu.env.yaml']);
    expect(Object.keys(await everything(ws))).toHaveLength(Object.keys(before).length + 4);
    expect(await secrets.list()).toHaveLength(1);
    expect(await made.takeBack(handle)).toMatchObject({ left: [] });
    expect(await everything(ws)).toEqual(before);
    expect(await secrets.list()).toEqual([]);
    await expect(made.takeBack(handle)).rejects.toMatchObject({ failure: { class: 'not-found' } });
  });

  it('leave what was changed since, and the credential it asks for', async () => {
    const { made, secrets } = await imports();
    const { handle } = await made.previewFiles(FILES());
    await made.accept(handle, [0, 1], null);
    const file = join(ws, 'actions/get-orders.action.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}# mine\n`);
    const { removed, left } = await made.takeBack(handle);
    expect(left).toEqual(['actions/get-orders.action.yaml was changed since and stays.']);
    expect(removed).toHaveLength(3);
    expect(await secrets.list()).toHaveLength(1);
  });

  it('overwrite nothing that is here', async () => {
    const { made } = await imports();
    const staging = await readFile(join(ws, 'environments/staging.env.yaml'), 'utf8');
    const preview = await made.previewFiles([
      { name: 'staging.env.yaml', text: staging },
      { name: 'production.env.yaml', text: 'actionbench: 1\nname: production\nvalues: {}\n' },
      { name: 'a.mock.txt', text: MOCK },
      { name: 'eu.env.yaml', text: EU },
    ]);
    expect(preview.files).toHaveLength(1);
    expect(preview.skipped).toEqual([
      { what: 'environments/staging.env.yaml', why: 'it is here already, the same' },
      {
        what: 'environments/production.env.yaml',
        why: 'it is here already and says something else; it stays',
      },
      { what: 'A mock', why: 'name its file <action id>.mock.yaml: that says whose it is' },
    ]);
  });

  it('of which none can be used are refused with every reason', async () => {
    const { made } = await imports();
    const workspaceFile = await readFile(join(ws, 'workspace.yaml'), 'utf8');
    await expect(
      made.previewFiles([
        { name: 'workspace.yaml', text: workspaceFile },
        { name: 'b.txt', text: 'hello' },
      ]),
    ).rejects.toMatchObject({
      failure: {
        message: 'None of these 2 files can be imported.',
        hint: expect.stringMatching(/workspace\.yaml: This file names a workspace.* b\.txt: This is none/),
      },
    });
  });
});

describe('credentials of several files', () => {
  it('are one when their values are, and two when not', async () => {
    const { made, secrets } = await imports();
    const same = await made.previewFiles([
      { name: 'a.json', text: solveo('A one', CANARY) },
      { name: 'b.json', text: solveo('B one', CANARY) },
      { name: 'c.json', text: solveo('C one', OTHER) },
    ]);
    expect(same.secrets.map(({ name }) => name)).toEqual(['authorization-header', 'authorization-header-2']);
    const { documents } = await made.accept(same.handle, [0, 1, 2], null);
    expect(documents.map(({ text }) => /secret\.([\w-]+)/.exec(text)?.[1])).toEqual([
      'authorization-header',
      'authorization-header',
      'authorization-header-2',
    ]);
    expect(await secrets.get('authorization-header-2', null)).toMatchObject({ value: OTHER });
  });

  it('can be renamed before they are kept, to a name that is free', async () => {
    const secrets = store();
    await secrets.set('taken', { value: OTHER, hosts: [] }, null);
    const { made } = await imports(secrets);
    const { handle } = await made.previewFiles([{ name: null, text: solveo('A one', CANARY) }]);
    await expect(made.renameSecret(handle, 'authorization-header', 'taken')).rejects.toMatchObject({
      failure: { class: 'already-exists' },
    });
    await expect(made.renameSecret(handle, 'authorization-header', 'No Name')).rejects.toMatchObject({
      failure: { class: 'bad-input' },
    });
    await expect(made.renameSecret(handle, 'nothing', 'shop')).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
    const renamed = await made.renameSecret(handle, 'authorization-header', 'shop-token');
    expect(renamed.secrets).toMatchObject([{ name: 'shop-token', known: false }]);
    expect(made.document(handle, 0)).toContain('{{secret.shop-token}}');
    await made.accept(handle, [0], null);
    expect(await secrets.get('shop-token', null)).toMatchObject({ value: CANARY, hosts: ['acme.example'] });
    expect(await secrets.get('taken', null)).toMatchObject({ value: OTHER });
  });
});
