import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/vite/aliases';
import { type CliProcess, copyExample, hasBuild, pointMockAt, runJson, startCli } from '../../support/cli';

describe.skipIf(!hasBuild)('the actions to begin with, run offline (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  let mock: CliProcess | null = null;

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    const starters = fromRoot('resources/starters');
    for (const [kind, ending] of [
      ['actions', '.action.yaml'],
      ['mocks', '.mock.yaml'],
    ] as const) {
      await rm(join(folder, kind), { recursive: true });
      const files = (await readdir(starters)).filter((file) => file.endsWith(ending));
      for (const file of files) await cp(join(starters, file), join(folder, kind, file));
    }
    mock = startCli(['mock', '--port', '0', '--json'], { cwd: folder });
    const { url } = JSON.parse(await mock.firstLine) as { url: string };
    await pointMockAt(folder, Number(new URL(url).port));
  });
  afterAll(async () => {
    mock?.interrupt();
    await mock?.end;
    await remove();
  });

  it('pass every case against the answers they bring', async () => {
    const { document, code } = await runJson(['run', '--env', 'mock'], { cwd: folder });
    expect(document.cases.filter(({ ok }) => !ok)).toEqual([]);
    expect(document.cases.length).toBeGreaterThan(25);
    expect(code).toBe(0);
  });
});
