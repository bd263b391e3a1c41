import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { batchesOf, firstBatch } from '@services/logs/batches';
import { openLogs } from '@services/logs/store';
import { indexed } from './indexed';
import { recording } from './recordings';

const MIB = 2 ** 20;

async function sizes(count: number, chars: number): Promise<number[]> {
  const made = Array.from({ length: count }, () => recording({ answer: 'x'.repeat(chars) }));
  const batches: number[] = [];
  for await (const batch of batchesOf(made)) batches.push(batch.length);
  return batches;
}

it('hands over many short recordings at once, and few long ones', async () => {
  expect(await sizes(0, 0)).toEqual([]);
  expect(await sizes(1100, 10)).toEqual([500, 500, 100]);
  expect(await sizes(5, 0.6 * MIB)).toEqual([2, 2, 1]);
  expect(await sizes(2, 5 * MIB)).toEqual([1, 1]);
});

it('takes at least one of those that wait, however long it is', () => {
  const waiting = (count: number, chars: number) =>
    Array.from({ length: count }, () => ({ json: 'x'.repeat(chars) }));
  expect(firstBatch([])).toHaveLength(0);
  expect(firstBatch(waiting(3, 10))).toHaveLength(3);
  expect(firstBatch(waiting(501, 10))).toHaveLength(500);
  expect(firstBatch(waiting(5, 0.8 * MIB))).toHaveLength(2);
  expect(firstBatch(waiting(2, 5 * MIB))).toHaveLength(1);
});

it('finds every one of many that are too long to be indexed together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-batches-'));
  const logs = openLogs(join(folder, 'log.db'));
  const made = ['north', 'east', 'south'].map((word) =>
    recording({ answer: `${'- '.repeat(MIB / 3)}${word}` }),
  );
  await logs.insertMany(made);
  await indexed(logs);
  for (const [at, search] of ['north', 'east', 'south'].entries()) {
    const { recordings } = await logs.list({ search, limit: 10, offset: 0 });
    expect(recordings.map(({ id }) => id)).toEqual([made[at]?.id]);
  }
  await logs.close();
  await rm(folder, { recursive: true });
});
