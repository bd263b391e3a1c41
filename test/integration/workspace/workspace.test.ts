import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '@services/workspace/open';
import type { Watch } from '@services/workspace/watch';

const WORKSPACE = 'actionbench: 1\nid: 7d9f6a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6\nname: Shop\nenvironment: dev\n';
const ENVIRONMENT = 'actionbench: 1\nname: dev\ncolor: "#C27803"\nvalues: { api: "http://127.0.0.1:4780" }\n';
const ACTION = 'actionbench: 1\n# keep me\nid: look-up\nname: "Look up"\nkind: http\n';

let folder: string;
const put = async (file: string, text: string | Uint8Array) => {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
};
const get = (file: string) => readFile(join(folder, file), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-workspace-'));
  await put('workspace.yaml', WORKSPACE);
  await put('environments/dev.env.yaml', ENVIRONMENT);
  await put('actions/look-up.action.yaml', ACTION);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('opening a workspace', () => {
  it('reads its files, subfolders too, and passes over all else', async () => {
    await put('actions/orders/status.action.yaml', 'not: [valid');
    await put('mocks/look-up.mock.yaml', 'actionbench: 1\n');
    await put('actions/notes.md', '# Notes');
    await put('README.md', '# Shop');
    await put('actions/.git/x.action.yaml', 'x');
    const { contents } = await openWorkspace(folder);
    expect(contents.workspace).toMatchObject({ name: 'Shop', environment: 'dev' });
    expect(contents.environments).toMatchObject([{ name: 'dev', color: '#C27803', production: false }]);
    expect(contents.actions.map(({ file }) => file)).toEqual([
      'actions/look-up.action.yaml',
      'actions/orders/status.action.yaml',
    ]);
    expect(contents.actions[0]!.text).toBe(ACTION);
    expect(contents.mocks.map(({ file }) => file)).toEqual(['mocks/look-up.mock.yaml']);
    expect(contents.broken).toEqual([]);
  });

  it('reports what cannot be read, and shows the rest', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'actionbench-elsewhere-'));
    await writeFile(join(elsewhere, 'secret.txt'), 'secret');
    await symlink(join(elsewhere, 'secret.txt'), join(folder, 'actions/leak.action.yaml'));
    await symlink(join(folder, 'actions/gone'), join(folder, 'actions/dangling.action.yaml'));
    await put('actions/latin.action.yaml', Buffer.from('name: Z\xfcrich', 'latin1'));
    await put('environments/prod.env.yaml', 'actionbench: 1\nname: PROD!\n');
    const { contents } = await openWorkspace(folder);
    expect(contents.broken.map(({ file }) => file)).toEqual([
      'actions/dangling.action.yaml',
      'actions/latin.action.yaml',
      'actions/leak.action.yaml',
      'environments/prod.env.yaml',
    ]);
    expect(contents.broken[2]!.message).toContain('outside the workspace');
    expect(contents.actions).toHaveLength(1);
    expect(JSON.stringify(contents)).not.toContain('"secret"');
    await rm(elsewhere, { recursive: true });
  });

  it('says why a folder is no workspace', async () => {
    await expect(openWorkspace(join(folder, 'none'))).rejects.toMatchObject({
      failure: { class: 'no-workspace' },
    });
    await expect(openWorkspace(join(folder, 'actions'))).rejects.toMatchObject({
      failure: { class: 'no-workspace' },
    });
    await put('workspace.yaml', 'actionbench: 1\nname: Shop\n');
    await expect(openWorkspace(folder)).rejects.toMatchObject({
      failure: { class: 'bad-document', message: expect.stringContaining('workspace.yaml') },
    });
  });
});

describe('saving', () => {
  const file = 'actions/look-up.action.yaml';

  it('writes what was given, byte for byte, and leaves nothing else behind', async () => {
    const { workspace, contents } = await openWorkspace(folder);
    const text = '\ufeff# é\r\nid: look-up\r\n';
    const { hash } = await workspace.save(file, text, contents.actions[0]!.hash);
    expect(await get(file)).toBe(text);
    expect(await workspace.read(file)).toEqual({ file, text, hash });
    expect(await readdir(join(folder, 'actions'))).toEqual(['look-up.action.yaml']);
  });

  it('never overwrites what another program wrote', async () => {
    const { workspace, contents } = await openWorkspace(folder);
    const { hash } = contents.actions[0]!;
    await put(file, `${ACTION}# from elsewhere\n`);
    await expect(workspace.save(file, 'mine', hash)).rejects.toMatchObject({
      failure: { class: 'conflict' },
    });
    expect(await get(file)).toContain('# from elsewhere');
    await unlink(join(folder, file));
    await expect(workspace.save(file, 'mine', hash)).rejects.toMatchObject({
      failure: { class: 'conflict' },
    });
    await workspace.save(file, 'mine', null);
    expect(await get(file)).toBe('mine');
  });

  it('lets one of two saves with the same base win', async () => {
    const { workspace, contents } = await openWorkspace(folder);
    const { hash } = contents.actions[0]!;
    const both = await Promise.allSettled([
      workspace.save(file, 'one', hash),
      workspace.save(file, 'two', hash),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await get(file)).toBe('one');
  });

  it.each([
    '../outside.action.yaml',
    'actions/../../x.action.yaml',
    '/etc/x.action.yaml',
    'actions\\x.action.yaml',
    'README.md',
    'actions/x.yaml',
    'schema/action.schema.json',
  ])('refuses %s', async (path) => {
    const { workspace } = await openWorkspace(folder);
    await expect(workspace.save(path, 'x', null)).rejects.toMatchObject({
      failure: { class: expect.stringMatching(/^(bad-input|outside-workspace)$/) },
    });
  });

  it('refuses a folder that is a link out of the workspace', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'actionbench-elsewhere-'));
    await symlink(elsewhere, join(folder, 'actions/out'));
    const { workspace } = await openWorkspace(folder);
    await expect(workspace.save('actions/out/x.action.yaml', 'x', null)).rejects.toMatchObject({
      failure: { class: 'outside-workspace' },
    });
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});

describe('documents', () => {
  it('are made, renamed with their mock, and removed', async () => {
    const { workspace } = await openWorkspace(folder);
    await put('mocks/look-up.mock.yaml', 'actionbench: 1\n');
    const renamed = await workspace.rename('actions/look-up.action.yaml', 'find-customer', '');
    expect(renamed).toMatchObject({
      file: 'actions/find-customer.action.yaml',
      text: ACTION.replace('look-up', 'find-customer'),
    });
    expect(await get(renamed.file)).toBe(renamed.text);
    expect(await readdir(join(folder, 'mocks'))).toEqual(['find-customer.mock.yaml']);
    await expect(workspace.create('find-customer', 'x')).rejects.toMatchObject({
      failure: { class: 'already-exists' },
    });
    await expect(workspace.create('Find Customer', 'x')).rejects.toMatchObject({
      failure: { class: 'bad-input' },
    });
    const made = await workspace.create('refund', ACTION);
    await expect(workspace.rename(made.file, 'find-customer', '')).rejects.toMatchObject({
      failure: { class: 'already-exists' },
    });
    const trashed: string[] = [];
    await workspace.remove(made.file, async (path) => {
      trashed.push(path);
      await unlink(path);
    });
    expect(trashed).toEqual([join(folder, made.file)]);
    await expect(workspace.remove(made.file, unlink)).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
  });
});

describe('folders of actions', () => {
  it('take actions in and give them back; one that is left empty goes', async () => {
    const { workspace } = await openWorkspace(folder);
    const file = 'actions/look-up.action.yaml';
    const into = await workspace.rename(file, 'look-up', 'crm/lookups');
    expect(into).toMatchObject({ file: 'actions/crm/lookups/look-up.action.yaml', text: ACTION });
    expect(await get(into.file)).toBe(ACTION);
    await put('actions/crm/README.md', 'Customers');
    const both = await workspace.rename(into.file, 'find', 'Größe 2');
    expect(both.file).toBe('actions/Größe 2/find.action.yaml');
    expect(await readdir(join(folder, 'actions'), { recursive: true })).toEqual(
      expect.not.arrayContaining(['crm/lookups']),
    );
    expect(await readdir(join(folder, 'actions/crm'))).toEqual(['README.md']);
    const copy = await workspace.create('find-2', ACTION, 'Größe 2');
    expect(copy.file).toBe('actions/Größe 2/find-2.action.yaml');
  });

  it.each(['../out', '/etc', '.git', 'a//b', 'a\\b', 'CON:', 'a ', ' a', 'x/'.repeat(17) + 'x', 'a\0b'])(
    'are refused when not every system takes their name: %j',
    async (name) => {
      const { workspace } = await openWorkspace(folder);
      const file = 'actions/look-up.action.yaml';
      await expect(workspace.rename(file, 'look-up', name)).rejects.toMatchObject({
        failure: { class: 'bad-input' },
      });
      await expect(workspace.create('new', ACTION, name)).rejects.toMatchObject({
        failure: { class: 'bad-input' },
      });
      expect(await readdir(join(folder, 'actions'))).toEqual(['look-up.action.yaml']);
    },
  );
});

describe('watching', () => {
  let watch: Watch | null = null;
  afterEach(async () => {
    await watch?.close();
    watch = null;
  });

  it('tells the work of other programs and not our own', async () => {
    const { workspace, contents } = await openWorkspace(folder);
    const told: string[][] = [];
    let wake = () => {};
    const next = () => new Promise<void>((resolve) => (wake = resolve));
    watch = await workspace.watch((files) => {
      told.push([...files].sort());
      wake();
    });
    await workspace.save('actions/look-up.action.yaml', 'ours', contents.actions[0]!.hash);
    await workspace.create('own', 'ours');
    let heard = next();
    await put('actions/theirs.action.yaml', 'theirs');
    await heard;
    expect(told).toEqual([['actions/theirs.action.yaml']]);
    heard = next();
    await put('notes.md', 'passed over');
    await put('actions/.tmp', 'their editor');
    await rename(join(folder, 'actions/.tmp'), join(folder, 'actions/look-up.action.yaml'));
    await heard;
    expect(told[1]).toEqual(['actions/look-up.action.yaml']);
    heard = next();
    await unlink(join(folder, 'environments/dev.env.yaml'));
    await heard;
    expect(told[2]).toEqual(['environments/dev.env.yaml']);
  });
});
