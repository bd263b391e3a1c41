import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initWorkspace } from '@services/workspace/create';
import { openWorkspace } from '@services/workspace/open';
import { fromRoot } from '../../../scripts/vite/aliases';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-create-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a new workspace', () => {
  it('opens at once, whatever its name, and brings the schemas for editors', async () => {
    const name = 'Jane\'s "shop": #1 \u{1f6d2} \\ {{x}}';
    const made = await initWorkspace(join(folder, 'a/b'), { name, example: null });
    expect(made.files).toEqual(
      expect.arrayContaining(['environments/dev.env.yaml', 'schema/action.schema.json', 'workspace.yaml']),
    );
    const { contents } = await openWorkspace(made.folder);
    expect(contents.workspace).toMatchObject({ name, environment: 'dev' });
    expect(contents.environments).toHaveLength(1);
    expect(contents.broken).toEqual([]);
    const schema = JSON.parse(await readFile(join(made.folder, 'schema/action.schema.json'), 'utf8'));
    expect(schema).toMatchObject({ type: 'object', properties: { id: expect.anything() } });
  });

  it('never overwrites', async () => {
    await writeFile(join(folder, 'workspace.yaml'), 'mine');
    await expect(initWorkspace(folder, { name: 'x', example: null })).rejects.toMatchObject({
      failure: { class: 'already-exists' },
    });
    expect(await readFile(join(folder, 'workspace.yaml'), 'utf8')).toBe('mine');
  });

  it('copies an example under an id of its own', async () => {
    const example = join(folder, 'example');
    const id = '7d9f6a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6';
    await mkdir(join(example, 'actions/sub'), { recursive: true });
    await writeFile(join(example, 'workspace.yaml'), `actionbench: 1\nid: ${id}\nname: Example\n`);
    await writeFile(join(example, 'actions/sub/a.action.yaml'), 'id: a\r\n');
    const first = await initWorkspace(join(folder, '1'), { name: null, example });
    const second = await initWorkspace(join(folder, '2'), { name: 'Mine: own', example });
    const opened = await Promise.all(
      [first, second].map(async (made) => (await openWorkspace(made.folder)).contents),
    );
    expect(new Set([id, ...opened.map(({ workspace }) => workspace.id)]).size).toBe(3);
    expect(opened.map(({ workspace }) => workspace.name)).toEqual(['Example', 'Mine: own']);
    expect(opened[0]!.actions).toMatchObject([{ file: 'actions/sub/a.action.yaml', text: 'id: a\r\n' }]);
  });

  it('copies the example that comes with the app, and every file of it can be read', async () => {
    const made = await initWorkspace(join(folder, 'example'), {
      name: null,
      example: fromRoot('resources/example'),
    });
    const { contents } = await openWorkspace(made.folder);
    expect(contents.broken).toEqual([]);
    expect(contents.actions.length).toBeGreaterThanOrEqual(9);
    expect(contents.environments.length).toBeGreaterThanOrEqual(1);
  });
});
