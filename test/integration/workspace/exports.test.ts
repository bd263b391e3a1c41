import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followMock } from '@services/mocks/follow-mock';
import { openWorkspace } from '@services/workspace/open';
import { initWorkspace } from '@services/workspace/create';
import { fromRoot } from '../../../scripts/vite/aliases';
import { AppExports } from '../../../electron/main/house/app-exports';

let data: string;
let ws: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'actionbench-exports-'));
  ws = join(data, 'shop');
  await initWorkspace(ws, { name: null, example: fromRoot('resources/example') });
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** The app's exports of the workspace, as after a start. */
async function start(mockUrl: string | null = null): Promise<AppExports> {
  const { workspace, contents: read } = await openWorkspace(ws);
  const environments = read.environments.map((each) => ({ ...each, file: followMock(each.file, mockUrl) }));
  const contents = { ...read, environments };
  const open = { workspace, id: contents.workspace.id, contents, watch: null };
  return new AppExports(data, () => Promise.resolve(open));
}

const textOf = (id: string) => readFile(join(ws, `actions/${id}.action.yaml`), 'utf8');

/** Exports to Solveo with the values of staging, as the Save button does. */
async function exportToSolveo(exports: AppExports, text: string, folder = data): Promise<void> {
  const { action, made } = await exports.make(text, ['solveo'], 'staging');
  const { written } = made.get('solveo')!;
  await Promise.all(written.map((file) => writeFile(join(folder, file.path), file.text)));
  await (
    await exports.exports()
  ).keep('solveo', new Map([[action.id, written]]), {
    folder,
    environment: 'staging',
  });
}

describe('an export', () => {
  it('says the address of the environment, wherever the mock runs on this machine', async () => {
    const text = await textOf('look-up-order');
    const here = await (await start()).make(text, ['solveo'], 'mock');
    const moved = await (await start('http://127.0.0.1:51234')).make(text, ['solveo'], 'mock');
    expect(here.made.get('solveo')!.written[0]?.text).toContain('http://127.0.0.1:4780/');
    expect(moved.made).toEqual(here.made);
  });
});

describe('the last export', () => {
  it('is known after a restart, and current as long as an export writes the same', async () => {
    const text = await textOf('look-up-order');
    await exportToSolveo(await start(), text);
    const exports = await start();
    expect(await exports.last(text)).toEqual([
      expect.objectContaining({
        platform: 'solveo',
        environment: 'staging',
        folder: data,
        state: 'current',
        files: ['look-up-order.solveo.json', 'look-up-order.solveo.md'],
      }),
    ]);
    // A comment changes the document, and nothing that is exported.
    expect(await exports.last(`# reviewed\n${text}`)).toMatchObject([{ state: 'current' }]);
    expect(await exports.last(text.replace('name: Look up order', 'name: Find order'))).toMatchObject([
      { state: 'changed' },
    ]);
    expect(await exports.last('name: [')).toEqual([]);
  });

  it('says that a value of its environment changed, and that the environment is gone', async () => {
    const text = await textOf('look-up-order');
    await exportToSolveo(await start(), text);
    const staging = join(ws, 'environments/staging.env.yaml');
    await writeFile(staging, (await readFile(staging, 'utf8')).replaceAll('https://', 'https://eu.'));
    expect(await (await start()).last(text)).toMatchObject([{ state: 'changed' }]);
    await rm(staging);
    expect(await (await start()).last(text)).toMatchObject([{ state: 'changed' }]);
  });

  it('says what became of the files', async () => {
    const text = await textOf('look-up-order');
    const exports = await start();
    await exportToSolveo(exports, text);
    const file = join(data, 'look-up-order.solveo.json');
    await writeFile(file, '{}');
    expect(await exports.last(text)).toMatchObject([{ state: 'edited' }]);
    await rm(file);
    expect(await exports.last(text)).toMatchObject([{ state: 'gone' }]);
  });

  it('follows an action to its new id, and not another one', async () => {
    const exports = await start();
    const text = await textOf('look-up-order');
    await exportToSolveo(exports, text);
    await exports.renamed('look-up-order', 'find-order');
    expect(await exports.last(text)).toEqual([]);
    // The name of the file is part of an export.
    expect(await exports.last(text.replace('id: look-up-order', 'id: find-order'))).toMatchObject([
      { platform: 'solveo', state: 'changed' },
    ]);
  });

  it('survives a damaged file, which is set aside', async () => {
    const exports = await start();
    const text = await textOf('look-up-order');
    await exportToSolveo(exports, text);
    const { contents } = await openWorkspace(ws);
    await writeFile(join(data, 'exports', contents.workspace.id, 'solveo.json'), '{"look-up-order": 3}');
    expect(await exports.last(text)).toEqual([]);
    await exportToSolveo(exports, text);
    expect(await exports.last(text)).toMatchObject([{ state: 'current' }]);
  });
});

describe('the ticks of a fill-in sheet', () => {
  const url = { field: '1 Connect / URL', value: 'https://a.example' };

  it('are there after a restart, and say when the value is another one', async () => {
    const ticks = await (await start()).ticks();
    await ticks.tick('look-up-order', 'botphonic', url, true);
    const next = await (await start()).ticks();
    const name = { field: '4 General / Name', value: 'Look up order' };
    expect(await next.of('look-up-order', 'botphonic', [url, name])).toEqual([
      { field: url.field, state: 'entered' },
    ]);
    expect(await next.of('look-up-order', 'botphonic', [{ ...url, value: 'https://b.example' }])).toEqual([
      { field: url.field, state: 'changed' },
    ]);
    expect(await next.of('look-up-order', 'solveo', [url])).toEqual([]);
    await next.tick('look-up-order', 'botphonic', url, false);
    expect(await next.of('look-up-order', 'botphonic', [url])).toEqual([]);
  });

  it('keep no value', async () => {
    const ticks = await (await start()).ticks();
    await ticks.tick('a', 'botphonic', url, true);
    const { contents } = await openWorkspace(ws);
    const kept = await readFile(join(data, 'sheets', contents.workspace.id, 'botphonic.json'), 'utf8');
    expect(kept).toContain(url.field);
    expect(kept).not.toContain(url.value);
  });
});
