import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importedId } from '@services/logs/imported-id';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

let folder: string;
let logs: LogStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-import-'));
  logs = openLogs(join(folder, 'log.db'));
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

const call = (index: number) => {
  const at = Date.UTC(2026, 4, 1) + index * 1000;
  const iso = new Date(at).toISOString();
  return recording({ id: importedId(at, `call ${index}`), at: iso, origin: 'import', importId: 'retell' });
};

it('takes in many at once, in the order of their calls, and each only once', async () => {
  const now = recording();
  await logs.append(now);
  const calls = Array.from({ length: 1300 }, (_, index) => call(index));
  const progress: number[] = [];
  const taken = await logs.insertMany(calls, { onProgress: (done) => progress.push(done) });
  expect(taken).toEqual({ added: 1300, known: 0 });
  expect(progress).toEqual([500, 1000, 1300]);
  const { recordings } = await logs.list({ limit: 2, offset: 0 });
  expect(recordings.map(({ id }) => id)).toEqual([now.id, calls[1299]!.id]);
  expect(await logs.insertMany(calls.slice(0, 10))).toEqual({ added: 0, known: 10 });
  expect(await logs.count({ importId: 'retell', search: 'crm-token' })).toEqual({ count: 1300, more: false });
});

it('takes in nothing when it is cancelled or one of them is wrong', async () => {
  const cancel = new AbortController();
  const calls = Array.from({ length: 2000 }, (_, index) => call(index));
  await expect(
    logs.insertMany(calls, { signal: cancel.signal, onProgress: () => cancel.abort() }),
  ).rejects.toMatchObject({ failure: { class: 'aborted' } });
  await expect(logs.insertMany([...calls, recording({ id: 'wrong' })])).rejects.toMatchObject({
    failure: { class: 'bad-input' },
  });
  function* broken() {
    yield* calls;
    throw new Error('the file ends here');
  }
  await expect(logs.insertMany(broken())).rejects.toThrow('the file ends here');
  expect(await logs.count({})).toEqual({ count: 0, more: false });
});

it('lets runs be logged while an import is prepared', async () => {
  const calls = Array.from({ length: 1000 }, (_, index) => call(index));
  const other = openLogs(join(folder, 'log.db'));
  const writing: Promise<void>[] = [];
  const onProgress = () => void writing.push(logs.append(recording()), other.append(recording()));
  await logs.insertMany(calls, { onProgress });
  await Promise.all(writing);
  expect((await logs.count({})).count).toBe(1004);
  await other.close();
});
