import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomesOf, statusClass, type LogFilter } from '@shared/recording/filter';
import type { Recording } from '@shared/recording/recording';
import { importedId } from '@services/logs/imported-id';
import { lineOf } from '@services/logs/line';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

const START = Date.UTC(2026, 5, 1, 8);
const MINUTE = 60_000;
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** 240 recordings that differ in all that is filtered by. */
const recordings: Recording[] = Array.from({ length: 240 }, (_, index) => {
  const at = START + index * MINUTE;
  const status = pick([200, 200, 404, 503, 301], index);
  const answered = index % 11 !== 0;
  return recording({
    id: importedId(at, `${index}`),
    at: new Date(at).toISOString(),
    action: pick([{ id: 'orders', name: 'Orders' }, { id: 'refund', name: 'Refund' }, null], index),
    environment: pick(['dev', 'staging', null], index >> 1),
    platform: pick([null, 'retell', 'vapi-function', null], index >> 2),
    origin: pick(['panel', 'case', 'import', 'replay'], index),
    conversationId: index % 7 === 0 ? `call_${index % 21}` : null,
    reachedConversation: pick(['unknown', 'yes', 'no'], index),
    replayOf: index % 4 === 3 ? importedId(START, 'the first') : null,
    importId: index % 4 === 2 ? 'import-1' : null,
    findings: index % 5 === 0 ? ['speech/delay'] : [],
    durationMs: (index * 37) % 6000,
    url: `https://api.example.com/v2/orders/SO-${1000 + index}?q=${pick(['blue', 'green', 'red'], index)}`,
    ...(answered
      ? { status, class: status === 200 ? 'ok' : `http-${status}` }
      : { hops: [], class: 'timeout-total' }),
  });
});

let folder: string;
let logs: LogStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-filters-'));
  logs = openLogs(join(folder, 'log.db'));
  await Promise.all(recordings.map((one) => logs.append(one)));
});

afterAll(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

/** The filter's meaning, word by word. */
function meets(one: Recording, filter: LogFilter): boolean {
  const line = lineOf(one);
  const among = <T>(some: readonly T[] | undefined, value: T) => some === undefined || some.includes(value);
  return (
    among(filter.actions, line.action) &&
    among(filter.environments, line.environment) &&
    among(filter.platforms, line.platform) &&
    among(filter.origins, line.origin) &&
    among(filter.statuses, statusClass(line.status)) &&
    among(filter.classes, line.class) &&
    among(filter.reached, line.reachedConversation) &&
    (filter.outcomes?.some((outcome) => outcomesOf(line).includes(outcome)) ?? true) &&
    (filter.hasFinding === undefined || filter.hasFinding === line.findings > 0) &&
    line.durationMs >= (filter.minMs ?? 0) &&
    line.durationMs <= (filter.maxMs ?? Infinity) &&
    (filter.from === undefined || line.at >= filter.from) &&
    (filter.to === undefined || line.at < filter.to) &&
    (filter.conversation === undefined || line.conversationId === filter.conversation) &&
    (filter.importId === undefined || one.importId === filter.importId) &&
    (filter.replayOf === undefined || line.replayOf === filter.replayOf) &&
    (filter.search === undefined || line.url.split(/\W/).includes(filter.search)) &&
    (filter.contains === undefined || line.url.includes(filter.contains))
  );
}

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const time = fc
  .integer({ min: -10, max: 250 })
  .map((minute) => new Date(START + minute * MINUTE).toISOString());
const filters: fc.Arbitrary<LogFilter> = fc.record(
  {
    actions: some('orders', 'refund', null, 'unknown'),
    environments: some('dev', 'staging', null),
    platforms: some('retell', 'vapi-function', null),
    origins: some('panel' as const, 'case', 'import', 'replay'),
    statuses: some('2xx' as const, '3xx', '4xx', '5xx', 'none'),
    classes: some('ok' as const, 'http-404', 'timeout-total', 'dns'),
    outcomes: some('failed' as const, 'slow', 'replayed'),
    reached: some('yes' as const, 'no', 'unknown'),
    hasFinding: fc.boolean(),
    minMs: fc.integer({ min: 0, max: 6000 }),
    maxMs: fc.integer({ min: 0, max: 6000 }),
    from: time,
    to: time,
    conversation: fc.constantFrom('call_0', 'call_7', 'call_8'),
    importId: fc.constantFrom('import-1', 'import-2'),
    replayOf: fc.constantFrom(importedId(START, 'the first'), importedId(START, 'another')),
    search: fc.constantFrom('blue', 'orders', 'yellow'),
    contains: fc.constantFrom('/v2/or', 'SO-11', '=blu', 'nowhere'),
  },
  { requiredKeys: [] },
);

const idsOf = async (filter: LogFilter, page = { limit: 500, offset: 0 }) =>
  (await logs.list({ ...filter, ...page })).recordings.map(({ id }) => id);

describe('filters', () => {
  it('leave exactly what meets every condition, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = recordings.filter((one) => meets(one, filter)).map(({ id }) => id);
        expect(await idsOf(filter)).toEqual(expected.reverse());
        expect(await logs.count(filter)).toEqual({ count: expected.length, more: false });
      }),
      { numRuns: 300 },
    );
  });

  it.each<LogFilter>([{}, { actions: ['orders'] }, { search: 'orders' }, { contains: 'orders' }])(
    'give %j page by page',
    async (filter) => {
      const all = await idsOf(filter);
      expect(all.length).toBeGreaterThan(70);
      expect(await idsOf(filter, { limit: 20, offset: 50 })).toEqual(all.slice(50, 70));
    },
  );

  it('refuse a part of fewer than three characters and an id that is none', async () => {
    for (const filter of [{ contains: 'SO' }, { replayOf: 'x' }]) {
      await expect(logs.count(filter)).rejects.toMatchObject({ failure: { class: 'bad-input' } });
    }
  });

  it('take odd searches as text', async () => {
    for (const odd of ['"', '""""', 'a"b', "'; DROP", '***', '\uE061\u4E00\u4E01', '%', '\0\0\0']) {
      expect(await idsOf({ contains: odd.padEnd(3, '!') }), odd).toEqual([]);
      expect(await idsOf({ search: odd, actions: ['orders'] }), odd).toEqual([]);
      expect(await idsOf({ conversation: odd }), odd).toEqual([]);
    }
  });
});

describe('parts of words', () => {
  it('are found in bodies up to the cap, whatever their capitals', async () => {
    const answer = `{"filler":"${'lorem ipsum '.repeat(60_000)}","last":"Rückerstattung-Nr"}`;
    const long = recording({ answer });
    await logs.append(long);
    expect(await idsOf({ contains: 'ERSTATTUNG-n' })).toEqual([long.id]);
    expect(await idsOf({ search: 'ruckerstattung' })).toEqual([long.id]);
  });
});
