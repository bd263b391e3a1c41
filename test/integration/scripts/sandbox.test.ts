import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sandboxFor } from '../../../scripts/run/sandbox.mjs';

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-sandbox-'));
  lock = join(folder, 'apparmor_restrict_unprivileged_userns');
  await writeFile(join(folder, 'chrome-sandbox'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('root starts Electron without the sandbox of the operating system', () => {
  expect(sandboxFor(folder, true, [])).toEqual({ args: ['--no-sandbox'] });
});

test('a person on an open system needs nothing', async () => {
  await writeFile(lock, '0\n');
  expect(sandboxFor(folder, false, [[lock, '1']])).toEqual({ args: [] });
});

test('where AppArmor forbids the sandbox, the commands that allow it are named', async () => {
  await writeFile(lock, '1\n');
  await chmod(join(folder, 'chrome-sandbox'), 0o755);
  const found = sandboxFor(folder, false, [[lock, '1']]);
  expect(found).toHaveProperty('problem');
  expect(JSON.stringify(found)).toContain('chmod 4755');
  expect(JSON.stringify(found)).toContain('chrome-sandbox');
});

test.skipIf(process.getuid?.() !== 0)(
  'a helper with its rights is enough (needs root to make one)',
  async () => {
    await writeFile(lock, '1\n');
    await chmod(join(folder, 'chrome-sandbox'), 0o4755);
    expect(sandboxFor(folder, false, [[lock, '1']])).toEqual({ args: [] });
  },
);
