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
  folder = await mkdtemp(join(tmpdir(), 'actionbench-ranks-'));
  logs = openLogs(join(folder, 'log.db'));
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

const HOUR = 3_600_000;
const NOW = Date.now();
const call = (hoursAgo: number, name: string) => {
  const at = NOW - hoursAgo * HOUR;
  return recording({ id: importedId(at, name), at: new Date(at).toISOString(), caseName: name });
};

/** The log shows exactly these, newest first, wherever one begins to read. */
async function expectRanks(all: readonly { readonly id: string }[]): Promise<void> {
  const ids = all.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));
  expect(await logs.count({})).toEqual({ count: ids.length, more: false });
  expect((await logs.size()).recordings).toBe(ids.length);
  for (const offset of [
    0,
    1,
    4095,
    4096,
    8191,
    ids.length >> 1,
    ids.length - 3,
    ids.length,
    ids.length + 50,
  ]) {
    const { recordings } = await logs.list({ limit: 4, offset });
    expect(
      recordings.map(({ id }) => id),
      `from row ${offset}`,
    ).toEqual(ids.slice(offset, offset + 4));
  }
}

it('reads from any row, whatever came in between, in front and at the end, and after a prune', async () => {
  // 12,500 hours: over 500 days.
  const first = Array.from({ length: 12_500 }, (_, index) => call(index, `call ${index}`));
  await logs.insertMany(first);
  await expectRanks(first);
  const between = Array.from({ length: 9000 }, (_, index) =>
    call(4999.5 + index / 20_000, `between ${index}`),
  );
  await logs.insertMany(between);
  const last = Array.from({ length: 40 }, (_, index) => call(-index / 1000, `last ${index}`));
  await Promise.all(last.map((one) => logs.append(one)));
  const all = [...first, ...between, ...last];
  await expectRanks(all);
  // Behind those in between, a quarter of an hour from the next one on either side.
  await logs.prune({ days: 5000.25 / 24, bytes: 1e12 });
  await expectRanks(all.filter(({ at }) => Date.parse(at) > NOW - 5000.25 * HOUR));
}, 120_000);

it('keeps recordings readable that were written together, when the older of them are pruned', async () => {
  const together = Array.from({ length: 100 }, (_, index) => call(index, `call ${index}`));
  await logs.insertMany(together);
  await logs.prune({ days: 2.02, bytes: 1e12 });
  for (const [hours, one] of together.entries()) {
    if (hours <= 48) expect(await logs.show(one.id)).toEqual(one);
    else await expect(logs.show(one.id)).rejects.toMatchObject({ failure: { class: 'not-found' } });
  }
});
