import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importedId } from '@services/logs/imported-id';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

const NOON = Date.UTC(2026, 10, 20, 12);
let folder: string;
let logs: LogStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-figures-'));
  logs = openLogs(join(folder, 'log.db'));
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

const run = (minute: number, differs: Parameters<typeof recording>[0] = {}) => {
  const at = NOON + minute * 60_000;
  return recording({ id: importedId(at, `${minute}`), at: new Date(at).toISOString(), ...differs });
};
const add = (...all: ReturnType<typeof run>[]) => Promise.all(all.map((one) => logs.append(one)));

it('counts for every value what it would leave beside the other conditions', async () => {
  await add(
    run(0, { status: 404, class: 'http-404' }),
    run(1, { environment: 'staging' }),
    run(2, { environment: null, action: null, durationMs: 3000 }),
  );
  const facets = await logs.facets({ environments: ['dev', 'staging'] });
  expect(facets.environments.map(({ value, count }) => [value, count])).toEqual([
    ['dev', 1],
    ['staging', 1],
    [null, 1],
  ]);
  expect(facets.statuses.map(({ value, count }) => [value, count])).toEqual([
    ['2xx', 1],
    ['4xx', 1],
  ]);
  expect(facets.outcomes).toEqual([{ value: 'failed', count: 1, more: false }]);
  expect(facets.actions).toEqual([{ value: 'crm-lookup', count: 2, more: false }]);
  expect(facets.platforms).toEqual([{ value: null, count: 2, more: false }]);
  expect((await logs.facets({ search: 'nowhere' })).actions).toEqual([]);
});

it('gives up figures that were asked for anew', async () => {
  await add(run(0));
  const first = logs.facets({});
  const second = logs.facets({ environments: ['dev'] });
  await expect(first).rejects.toMatchObject({ failure: { class: 'aborted' } });
  expect((await second).origins).toEqual([{ value: 'panel', count: 1, more: false }]);
});

it('plots every run of a stretch of time, or a sample of the newest', async () => {
  await add(
    ...Array.from({ length: 100 }, (_, index) => run(index / 100, { durationMs: 100 + index })),
    run(5, { durationMs: 0, class: 'invalid-url', hops: [] }),
    run(9, { durationMs: 700, environment: 'staging' }),
  );
  const query = { from: NOON, to: NOON + 600_000, columns: 10 };
  const columns = await logs.plot({ filter: {}, ...query });
  expect(columns.map(({ from, points, more }) => [from - NOON, points.length, more])).toEqual([
    [0, 60, true],
    [300_000, 1, false],
    [540_000, 1, false],
  ]);
  expect(columns[0]).toMatchObject({ p50: 170, p95: 197 });
  expect(columns[1]).toMatchObject({ p50: null, p95: null });
  const filtered = await logs.plot({ filter: { environments: ['staging'] }, ...query });
  expect(filtered).toMatchObject([{ p50: 700, points: [{ id: run(9).id, class: 'ok' }] }]);
  const part = await logs.plot({ filter: { contains: 'stomer' }, ...query });
  expect(part.map(({ points }) => points.length)).toEqual([60, 1, 1]);
});

it('tells calls, failures and latencies of each action in a period', async () => {
  const orders = { id: 'orders', name: 'Orders' };
  await add(
    ...Array.from({ length: 100 }, (_, index) =>
      run(index, { action: orders, durationMs: index + 1, class: index < 7 ? 'http-500' : 'ok' }),
    ),
    run(30.5, { environment: 'production' }),
    run(500, { action: orders }),
  );
  const period = { from: NOON, to: NOON + 100 * 60_000 };
  const [first, second] = await logs.monitor({ ...period, environment: null, action: null });
  expect(first).toMatchObject({
    action: 'orders',
    name: 'Orders',
    calls: 100,
    failures: 7,
    last: new Date(NOON + 99 * 60_000).toISOString(),
    drift: [],
  });
  expect(first!.p50).toBeGreaterThan(47);
  expect(first!.p50).toBeLessThan(54);
  expect(first!.p95).toBeGreaterThan(91);
  expect(first!.p95).toBeLessThan(100);
  expect(second).toMatchObject({ action: 'crm-lookup', calls: 1 });
  expect(await logs.monitor({ ...period, environment: 'production', action: null })).toHaveLength(1);
  expect(await logs.monitor({ ...period, environment: 'nowhere', action: null })).toEqual([]);
  expect(await logs.monitor({ ...period, environment: null, action: 'orders' })).toEqual([first]);
  expect(await logs.monitor({ ...period, environment: null, action: 'nobody' })).toEqual([]);
});

it('raises an alarm when an answer loses or retypes the field of an output', async () => {
  const answered = (minute: number, total: string | null) =>
    run(minute, { outputs: [{ name: 'total', path: '$.total', json: total }] });
  await add(answered(0, '"129.90"'), answered(1, '"12.00"'), answered(2, '129.90'), answered(3, '12'));
  const drift = async () =>
    (await logs.monitor({ from: NOON, to: NOON + 3_600_000, environment: null, action: null }))[0]!.drift;
  expect(await drift()).toEqual([
    {
      output: 'total',
      kind: 'retyped',
      before: 'string',
      after: 'number',
      since: NOON + 120_000,
      runs: 2,
      environment: 'dev',
    },
  ]);
  const elsewhere = run(2.5, {
    environment: 'staging',
    outputs: [{ name: 'total', path: '$.total', json: '"1"' }],
  });
  await add(elsewhere);
  expect(await drift()).toHaveLength(1);
  await add(answered(4, null));
  expect(await drift()).toMatchObject([{ kind: 'lost', before: 'number', since: NOON + 240_000 }]);
  await add(answered(5, '12'));
  expect(await drift()).toMatchObject([{ kind: 'retyped' }]);
});

it('shows why a recording was found', async () => {
  const one = run(0, { answer: '{"note":"Der Kunde wünscht eine Rückerstattung."}' });
  await add(one, run(1));
  const ids = [one.id, run(1).id];
  const excerpt = (await logs.excerpts({ ids, search: 'ruckerstattung' })).get(one.id);
  expect(excerpt).toMatchObject({ place: 'answer' });
  const [match] = excerpt!.matches;
  expect(excerpt!.text.slice(match!.from, match!.to)).toBe('Rückerstattung');
  expect([...(await logs.excerpts({ ids, contains: '/CUSTOM' })).values()]).toMatchObject([
    { place: 'url' },
    { place: 'url' },
  ]);
  expect((await logs.excerpts({ ids, search: '' })).size).toBe(0);
});

it('tells a window that another program wrote to the log', async () => {
  let told = 0;
  const changed = new Promise<void>((resolve) => {
    const onChanged = () => {
      told += 1;
      resolve();
    };
    void logs.close();
    logs = openLogs(join(folder, 'log.db'), { onChanged });
  });
  const other = openLogs(join(folder, 'log.db'));
  await logs.list({ limit: 1, offset: 0 });
  // Long enough for the watch to have seen the log as it was.
  await setTimeout(1500);
  await other.append(recording());
  await changed;
  await other.close();
  expect(told).toBeGreaterThan(0);
});
