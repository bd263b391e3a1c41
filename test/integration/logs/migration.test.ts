import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/vite/aliases';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

let folder: string;
let logs: LogStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-migration-'));
  await copyFile(fromRoot('test/integration/logs/fixtures/version-1.db'), join(folder, 'log.db'));
  logs = openLogs(join(folder, 'log.db'));
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

it('brings a log of the first version to today: 44 recordings, found by all that came later', async () => {
  const count = async (filter: Parameters<LogStore['count']>[0]) => (await logs.count(filter)).count;
  expect(await count({})).toBe(44);
  expect(await count({ search: 'shipped' })).toBe(40);
  expect(await count({ search: 'late' })).toBe(4);
  expect(await count({ contains: 'O-471' })).toBe(10);
  expect(await count({ outcomes: ['slow'] })).toBe(20);
  expect(await count({ statuses: ['5xx'], origins: ['case'] })).toBe(2);
  expect(await count({ conversation: 'conv_20' })).toBe(1);
  const { recordings } = await logs.list({ conversation: 'conv_20', limit: 10, offset: 0 });
  expect(recordings).toMatchObject([{ caseName: 'known customer', findings: 0, replayOf: null }]);
});

it('gives the recordings of the first version what they lack', async () => {
  const { recordings } = await logs.list({ limit: 1, offset: 0 });
  const shown = await logs.show(recordings[0]!.id);
  expect(shown).toMatchObject({ replayOf: null, importId: null, findings: [], masked: false });
  const replay = recording({ origin: 'replay', replayOf: shown.id });
  await logs.append(replay);
  expect((await logs.list({ replayOf: shown.id, limit: 10, offset: 0 })).recordings).toMatchObject([
    { id: replay.id, replayOf: shown.id },
  ]);
});
