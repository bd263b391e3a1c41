import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Failure } from '@shared/failure/failure';
import { openLogs, type LogStore } from '@services/logs/store';
import { fromRoot } from '../../../scripts/vite/aliases';
import { indexed } from './indexed';
import { recording } from './recordings';
import { buildWriters, type Writers } from './writers';

/** KILL_ROUNDS=200 makes it as long as a release wants it. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 15);
/** For what takes longer. */
const fewer = Math.ceil(rounds / 5);
const LIMIT_MS = rounds * 20_000;
const notices: Failure[] = [];
let writers: Writers;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-kill-'));
  writers = await buildWriters();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await writers.remove();
});

beforeEach(() => void notices.splice(0));

/** Opens a log, looks, closes it, and checks that nobody found it damaged. */
async function within<T>(file: string, look: (logs: LogStore) => Promise<T>): Promise<T> {
  const logs = openLogs(file, { onNotice: (notice) => notices.push(notice) });
  try {
    return await look(logs);
  } finally {
    await logs.close();
    expect(notices).toEqual([]);
  }
}

/** All indexes agree on how many recordings there are, and each of them can be read. @returns how many */
function soundCount(file: string): Promise<number> {
  return within(file, async (logs) => {
    await indexed(logs);
    const { count } = await logs.count({});
    const { recordings } = await logs.list({ search: 'crm-token', limit: count + 10, offset: 0 });
    expect(recordings).toHaveLength(count);
    const parts = await logs.list({ contains: 'rm-tok', limit: count + 10, offset: 0 });
    expect(parts.recordings).toEqual(recordings);
    await Promise.all(recordings.map(({ id }) => logs.show(id)));
    return count;
  });
}

/** SQLite's own check of every page, and those of its word indexes. */
function expectIntegrity(file: string): void {
  const database = new Libsql(file);
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  for (const index of ['words', 'parts']) {
    database.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
  }
  database.close();
}

it(
  `loses nothing and tears nothing when two writers are killed ${rounds} times`,
  async () => {
    const file = join(folder, 'killed.db');
    let written = 0;
    for (let round = 0; round < rounds; round++) {
      const killed = await Promise.all([
        writers.kill(file, 'append', 150),
        writers.kill(file, 'append', 150),
      ]);
      const ids = killed.flat();
      written += ids.length;
      await within(file, async (logs) => {
        const shown = await Promise.all(ids.map((id) => logs.show(id)));
        expect(shown.every(({ hops }) => hops[0]!.responseBody!.text.endsWith('}'))).toBe(true);
        expect((await logs.list({ search: 'crm-token', limit: 1, offset: 0 })).recordings).toHaveLength(1);
        expect((await logs.size()).recordings).toBeGreaterThanOrEqual(written);
      });
    }
    expect(written).toBeGreaterThan(rounds * 20);
    expectIntegrity(file);
  },
  LIMIT_MS,
);

it(
  `is sound when the end comes while it removes what is old, ${fewer} times`,
  async () => {
    const file = join(folder, 'pruned.db');
    for (let round = 0; round < fewer; round++) {
      const made = Array.from({ length: 1200 }, (_, index) =>
        recording({ answer: `{"n":${index},"x":"${'y'.repeat(index % 4 === 0 ? 2100 + index : 400)}"}` }),
      );
      await within(file, (logs) => logs.insertMany(made));
      await writers.kill(file, 'prune', 120);
      await soundCount(file);
    }
    expectIntegrity(file);
  },
  LIMIT_MS,
);

it(
  `is sound when the end comes while it indexes, ${fewer} times`,
  async () => {
    const file = join(folder, 'indexed.db');
    let all = 0;
    for (let round = 0; round < fewer; round++) {
      await within(file, (logs) => logs.insertMany(Array.from({ length: 1500 }, () => recording())));
      all += 1500;
      await writers.kill(file, 'search', 120);
      // Looking at all of them takes longer than the rest: now and then is enough.
      if (round % 5 === 4) expect(await soundCount(file)).toBe(all);
    }
    expect(await soundCount(file)).toBe(all);
    expectIntegrity(file);
  },
  LIMIT_MS,
);

it(
  `takes in an import as a whole or not at all, killed ${fewer} times`,
  async () => {
    const file = join(folder, 'imported.db');
    let known = 0;
    for (let round = 0; round < fewer; round++) {
      await writers.kill(file, 'import', 300);
      const { count } = await within(file, (logs) => logs.count({}));
      expect(count % 1000).toBe(0);
      expect(count).toBeGreaterThanOrEqual(known);
      known = count;
    }
    await soundCount(file);
    expectIntegrity(file);
  },
  LIMIT_MS,
);

it(
  `brings a log of the first version to today, killed ${fewer} times on the way`,
  async () => {
    for (let round = 0; round < fewer; round++) {
      const file = join(folder, `migrated-${round}.db`);
      await copyFile(fromRoot('test/integration/logs/fixtures/version-1.db'), file);
      await writers.kill(file, 'search', 25);
      await within(file, async (logs) => {
        expect(await logs.count({})).toEqual({ count: 44, more: false });
        expect(await logs.count({ search: 'shipped' })).toEqual({ count: 40, more: false });
        expect(await logs.count({ contains: 'O-471' })).toEqual({ count: 10, more: false });
      });
      expectIntegrity(file);
    }
  },
  LIMIT_MS,
);
