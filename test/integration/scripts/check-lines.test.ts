import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { node } from '../../../scripts/run/process.mjs';
import { fromRoot } from '../../../scripts/vite/aliases';

let house: string;
beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'actionbench-lines-'));
  for (const room of ['electron', 'renderer', 'shared', 'scripts']) await mkdir(join(house, room));
});
afterEach(() => rm(house, { recursive: true, force: true }));

const check = () => node([fromRoot('scripts/check-lines.mjs'), house], { quiet: true });
const write = (name: string, lines: number) => writeFile(join(house, name), '// line\n'.repeat(lines));

test('short files pass and are measured', async () => {
  await write('shared/a.ts', 10);
  await write('renderer/b.tsx', 30);
  const { code, output } = await check();
  expect(code).toBe(0);
  expect(output).toContain('2 files: median 30');
});

test('one file above 400 lines fails and is named', async () => {
  for (let at = 0; at < 20; at += 1) await write(`shared/${String(at)}.ts`, 10);
  await write('electron/long.ts', 401);
  const { code, output } = await check();
  expect(code).toBe(1);
  expect(output).toContain('electron/long.ts has 401 lines');
});

test('many files of a middling length fail by their median', async () => {
  for (let at = 0; at < 3; at += 1) await write(`scripts/${String(at)}.mjs`, 90);
  expect((await check()).code).toBe(1);
});
