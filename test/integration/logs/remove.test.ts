import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from '@services/logs/database';
import { importedId } from '@services/logs/imported-id';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

/** Longer than what stays inside a recording, so that it is a row of its own. */
const answer = (what: string) => JSON.stringify({ what, filler: 'x'.repeat(3000) });

let folder: string;
let file: string;
let logs: LogStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-remove-'));
  file = join(folder, 'log.db');
  logs = openLogs(file);
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

const listed = async () => (await logs.list({ limit: 50, offset: 0 })).recordings.map(({ id }) => id);

function bodies(): number {
  const database = new Database(file);
  try {
    return database.number('SELECT count(*) FROM bodies') ?? 0;
  } finally {
    database.close();
  }
}

it('removes recordings from list, search and parts of words, and leaves the others', async () => {
  const gone = recording({ answer: answer('umbrella') });
  const kept = recording({ answer: answer('raincoat') });
  await logs.append(gone);
  await logs.append(kept);
  expect((await logs.count({ search: 'umbrella' })).count).toBe(1);
  expect(await logs.remove([gone.id])).toBe(1);
  expect(await listed()).toEqual([kept.id]);
  expect((await logs.count({ search: 'umbrella' })).count).toBe(0);
  expect((await logs.count({ contains: 'mbrell' })).count).toBe(0);
  expect((await logs.count({ search: 'raincoat' })).count).toBe(1);
  await expect(logs.show(gone.id)).rejects.toMatchObject({ failure: { class: 'not-found' } });
});

it('leaves those alone that were written together with it', async () => {
  const together = [1, 2, 3].map((number) => recording({ answer: `{"number":${number}}` }));
  await Promise.all(together.map((one) => logs.append(one)));
  const [first, middle, last] = together.map(({ id }) => id);
  await logs.remove([middle ?? '']);
  expect(await logs.count({})).toEqual({ count: 2, more: false });
  expect((await logs.show(first ?? '')).hops[0]?.responseBody?.text).toBe('{"number":1}');
  expect((await logs.show(last ?? '')).hops[0]?.responseBody?.text).toBe('{"number":3}');
  await logs.remove([first ?? '', last ?? '']);
  expect(await listed()).toEqual([]);
  expect(await logs.count({})).toEqual({ count: 0, more: false });
});

it('removes a body with the last recording that has it', async () => {
  const shared = answer('the same for all');
  const [first, second, third] = [0, 1, 2].map(() => recording({ answer: shared }));
  for (const one of [first, second, third]) if (one) await logs.append(one);
  expect(bodies()).toBe(1);
  await logs.remove([third?.id ?? '']);
  expect((await logs.show(first?.id ?? '')).hops[0]?.responseBody?.text).toBe(shared);
  expect(bodies()).toBe(1);
  await logs.remove([first?.id ?? '', second?.id ?? '']);
  expect(bodies()).toBe(0);
});

it('knows without looking through the others whether a body is still needed, but where some were pruned', async () => {
  const day = 86_400_000;
  const shared = answer('on every day');
  const at = (ms: number) => ({ id: importedId(ms, String(ms)), at: new Date(ms).toISOString() });
  const [old, second, third] = [Date.now() - 40 * day, Date.now() - day, Date.now()].map((ms) =>
    recording({ ...at(ms), answer: shared }),
  );
  for (const one of [old, second, third]) if (one) await logs.append(one);
  await logs.prune({ days: 30, bytes: 2 ** 30 });
  expect(await listed()).toEqual([third?.id, second?.id]);
  // Three had it, one was pruned: what is left after one more is found by looking.
  await logs.remove([third?.id ?? '']);
  expect(bodies()).toBe(1);
  expect((await logs.show(second?.id ?? '')).hops[0]?.responseBody?.text).toBe(shared);
  await logs.remove([second?.id ?? '']);
  expect(bodies()).toBe(0);
});

it('takes removed recordings in again as they were', async () => {
  const one = recording({ answer: answer('back again') });
  await logs.append(one);
  const whole = await logs.whole(one.id);
  await logs.remove([one.id]);
  await logs.insertMany([whole]);
  expect(await logs.whole(one.id)).toEqual(whole);
  expect((await logs.count({ search: 'back' })).count).toBe(1);
});

it('passes over ids that the log does not have, and refuses what is no id', async () => {
  await logs.append(recording());
  expect(await logs.remove([recording().id])).toBe(0);
  await expect(logs.remove(['x'])).rejects.toMatchObject({ failure: { class: 'bad-input' } });
  expect(await listed()).toHaveLength(1);
});

it('takes in again what was removed, while others of its pack are still there', async () => {
  const calls = Array.from({ length: 10 }, (_, index) => {
    const at = Date.UTC(2026, 4, 1) + index;
    return recording({ id: importedId(at, `call ${index}`), at: new Date(at).toISOString() });
  });
  await logs.insertMany(calls);
  await logs.remove([calls[9]!.id, calls[4]!.id]);
  expect(await logs.insertMany(calls)).toMatchObject({ added: 2, known: 8 });
  for (const one of calls) expect(await logs.show(one.id)).toEqual(one);
});
