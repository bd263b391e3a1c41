import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '@shared/failure/failure';
import { openLogs, type LogStore } from '@services/logs/store';
import { indexed } from './indexed';
import { recording } from './recordings';

let folder: string;
let logs: LogStore;
const notices: Failure[] = [];
const file = () => join(folder, 'logs', 'test.db');
const count = async () => (await logs.count({})).count;
const everything = { limit: 1000, offset: 0 };
const open = (options = {}) => openLogs(file(), { ...options, onNotice: (notice) => notices.push(notice) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-damage-'));
  notices.length = 0;
  logs = open();
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

describe('a damaged log', () => {
  it.each([
    ['a file that is no database', 'x'.repeat(10_000)],
    ['a torn header', 'SQLite format 3\0' + '\x7f'.repeat(5000)],
  ])('%s is set aside, said, and a new one begun', async (_what, content) => {
    await logs.append(recording());
    await logs.close();
    await writeFile(file(), content);
    logs = open();
    const one = recording();
    await logs.append(one);
    expect(await count()).toBe(1);
    expect(notices).toHaveLength(1);
    expect(notices[0]!.message).toContain('set it aside');
    expect((await readdir(join(folder, 'logs'))).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it.each([
    ['to half', (bytes: number) => bytes >> 1],
    ['within a page', (bytes: number) => bytes - 5000],
    ['within its header', () => 60],
  ])('that was cut %s is set aside, and writing goes on', async (_what, left) => {
    await Promise.all(Array.from({ length: 400 }, () => logs.append(recording())));
    await logs.list({ search: 'crm-token', ...everything });
    await logs.close();
    await truncate(file(), left((await readFile(file())).length));
    logs = open();
    const one = recording();
    await logs.append(one);
    await logs.list({ search: 'crm-token', ...everything });
    expect((await logs.show(one.id)).id).toBe(one.id);
    expect(notices).toHaveLength(1);
  });

  const keepsOne = async (): Promise<boolean> => {
    const one = recording();
    await logs.append(one);
    return (await logs.list({ limit: 1, offset: 0 })).recordings[0]?.id === one.id;
  };

  it('with a page of zeros answers or says what is wrong, whichever page it is', async () => {
    const answers = Array.from({ length: 300 }, () => JSON.stringify({ x: Math.random() }).repeat(60));
    const written = answers.map((answer) => recording({ answer }));
    await Promise.all(written.map((one) => logs.append(one)));
    await logs.list({ search: 'crm-token', ...everything });
    await logs.close();
    const sound = await readFile(file());
    for (let page = 1; page < sound.length / 4096; page += 17) {
      const bytes = Buffer.from(sound);
      bytes.fill(0, page * 4096, (page + 1) * 4096);
      await writeFile(file(), bytes);
      logs = open();
      const one = recording();
      const answered = await Promise.allSettled([
        logs.append(one),
        logs.list(everything),
        logs.list({ search: 'crm-token', ...everything }),
        logs.list({ contains: 'rm-tok', ...everything }),
        logs.facets({}),
        logs.monitor({ from: 0, to: Date.now() + 1000, environment: null, action: null }),
        ...written.map(({ id }) => logs.show(id)),
      ]);
      const classes = answered.flatMap((each) =>
        each.status === 'fulfilled' ? [] : [(each.reason as { failure?: Failure }).failure?.class],
      );
      // Nothing is there any more when it was set aside.
      const clear = ['not-found', 'unreadable-file'];
      expect(
        classes.filter((each) => !clear.includes(each ?? '')),
        `page ${page}`,
      ).toEqual([]);
      const before = notices.length;
      // A page that nothing read yet may be met only now: then the log is set aside, which is said, and the next is kept.
      const kept = (await keepsOne()) || (notices.length > before && (await keepsOne()));
      expect(kept, `page ${page}`).toBe(true);
      await logs.close();
    }
    logs = open();
  }, 120_000);

  it('without its journal shows what had been carried over, and needs no setting aside', async () => {
    await Promise.all(Array.from({ length: 2500 }, () => logs.append(recording())));
    const copy = join(folder, 'logs', 'copy.db');
    await copyFile(file(), copy);
    const copied = openLogs(copy, { onNotice: (notice) => notices.push(notice) });
    const kept = (await copied.count({})).count;
    await indexed(copied);
    expect((await copied.count({ search: 'crm-token' })).count).toBe(kept);
    await copied.append(recording());
    expect((await copied.count({})).count).toBe(kept + 1);
    await copied.close();
    expect(notices).toEqual([]);
  });

  it('whose journal was torn shows what was written before', async () => {
    await Promise.all(Array.from({ length: 600 }, () => logs.append(recording())));
    const copy = join(folder, 'logs', 'copy.db');
    await copyFile(file(), copy);
    const journal = await readFile(`${file()}-wal`);
    journal.fill(0x5a, journal.length >> 1);
    await writeFile(`${copy}-wal`, journal);
    const copied = openLogs(copy, { onNotice: (notice) => notices.push(notice) });
    const kept = (await copied.count({})).count;
    expect(kept).toBeLessThanOrEqual(600);
    await indexed(copied);
    expect((await copied.count({ search: 'crm-token' })).count).toBe(kept);
    await copied.close();
    expect(notices).toEqual([]);
  });
});

describe('a log that is damaged while it is open', () => {
  it('is set aside when the damage shows, and writing goes on', async () => {
    const answers = Array.from({ length: 500 }, () => JSON.stringify({ x: Math.random() }).repeat(60));
    const written = answers.map((answer) => recording({ answer }));
    await Promise.all(written.map((one) => logs.append(one)));
    await logs.close();
    const bytes = await readFile(file());
    bytes.fill(0x5a, 8192, bytes.length - 4096);
    await writeFile(file(), bytes);
    logs = open();
    const one = recording();
    await logs.append(one);
    await logs.list({ search: 'crm-token', ...everything });
    expect((await logs.show(one.id)).id).toBe(one.id);
    expect(notices).toHaveLength(1);
  });

  it('is set aside once when several find it so at the same time', async () => {
    await logs.append(recording());
    await logs.close();
    await writeFile(file(), 'x'.repeat(10_000));
    logs = open();
    const all = [logs, open(), open(), open()];
    const written = all.map(() => recording());
    await Promise.all(all.map((store, index) => store.append(written[index]!)));
    expect(await count()).toBe(4);
    expect((await all[3]!.show(written[0]!.id)).id).toBe(written[0]!.id);
    expect(notices).toHaveLength(1);
    await Promise.all(all.map((store) => store.close()));
  });
});
