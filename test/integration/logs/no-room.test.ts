import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLogs } from '@services/logs/store';
import { recording } from './recordings';
import { buildWriters, type Writers } from './writers';

let writers: Writers;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-room-'));
  writers = await buildWriters();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await writers.remove();
});

// A limit of the shell for the length of files, in KiB: a disk that fills up.
it.skipIf(process.platform === 'win32')(
  'says that there is no room, and keeps what was written',
  async () => {
    const file = join(folder, 'full.db');
    const through = ['bash', '-c', 'ulimit -f 1500; trap "" XFSZ; exec "$@"', 'bash'];
    const lines = await writers.run(file, 'append', { through });
    const ids = lines.filter((line) => !line.startsWith('failed'));
    const [failed] = lines.filter((line) => line.startsWith('failed'));
    expect(failed).toContain('unwritable-file');
    expect(failed).toMatch(/disk/);
    expect(ids.length).toBeGreaterThan(100);
    const logs = openLogs(file);
    await Promise.all(ids.map((id) => logs.show(id)));
    const one = recording();
    await logs.append(one);
    expect((await logs.list({ search: 'crm-token', limit: 1, offset: 0 })).recordings[0]?.id).toBe(one.id);
    await logs.close();
  },
  60_000,
);

// Windows has no such permissions.
it.skipIf(process.platform === 'win32')('says when its folder may not be written', async () => {
  const locked = join(folder, 'locked');
  await mkdir(locked);
  await chmod(folder, 0o755);
  await chmod(locked, 0o555);
  // Permissions do not hold for the superuser, so the writer is nobody in particular then.
  const how = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const lines = await writers.run(join(locked, 'log.db'), 'append', how);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('unwritable-file');
  expect(lines[0]).toContain('permissions of its folder');
  await chmod(locked, 0o755);
});
