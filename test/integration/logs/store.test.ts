import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '@shared/failure/failure';
import type { LogFilter } from '@shared/recording/filter';
import { openLogs, type LogStore } from '@services/logs/store';
import { indexed } from './indexed';
import { body, recording } from './recordings';

let folder: string;
let logs: LogStore;
const notices: Failure[] = [];
const file = () => join(folder, 'logs', 'test.db');
const open = (options = {}) => openLogs(file(), { ...options, onNotice: (notice) => notices.push(notice) });
const count = async (filter: LogFilter = {}) => (await logs.count(filter)).count;
const everything = { limit: 100, offset: 0 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-logs-'));
  notices.length = 0;
  logs = open();
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

describe('the log', () => {
  it('gives back a recording as it was written, in the same and in the next session', async () => {
    const written = recording({ answer: `{"id":90071992547409931,"note":"${'ä'.repeat(500)}"}` });
    await logs.append(written);
    expect(await logs.show(written.id)).toEqual(written);
    await logs.close();
    logs = open();
    expect(await logs.show(written.id)).toEqual(written);
  });

  it('lists the newest first, page by page, and by action', async () => {
    const written = Array.from({ length: 25 }, (_, index) =>
      recording({
        action: index % 5 === 0 ? { id: 'refund', name: 'Refund' } : { id: 'crm-lookup', name: 'Look up' },
      }),
    );
    await Promise.all(written.map((one) => logs.append(one)));
    const ids = written.map(({ id }) => id).reverse();
    const first = await logs.list({ limit: 10, offset: 0 });
    expect(await logs.count({})).toEqual({ count: 25, more: false });
    expect(first.recordings.map(({ id }) => id)).toEqual(ids.slice(0, 10));
    const last = await logs.list({ limit: 10, offset: 20 });
    expect(last.recordings.map(({ id }) => id)).toEqual(ids.slice(20));
    const refunds = await logs.list({ actions: ['refund'], ...everything });
    expect(refunds.recordings).toHaveLength(5);
    expect(await logs.list({ actions: ['unknown'], ...everything })).toEqual({
      recordings: [],
      unindexed: 0,
    });
  });

  it('shows in a line what was asked and what came back', async () => {
    await logs.append(
      recording({ status: 404, class: 'http-404', answer: '{"error":"none"}', origin: 'case' }),
    );
    expect((await logs.list(everything)).recordings).toMatchObject([
      {
        action: 'crm-lookup',
        actionName: 'Look up customer',
        method: 'GET',
        url: 'http://127.0.0.1:4780/customers?email=jane%40example.com',
        status: 404,
        class: 'http-404',
        durationMs: 12.5,
        bytes: 16,
        environment: 'dev',
        platform: null,
        origin: 'case',
      },
    ]);
  });

  it('finds words of URL, headers, bodies and conversation id at once', async () => {
    await logs.append(
      recording({ url: 'https://api.example.com/orders/A-4711-X', answer: '{"state":"Zürich shipped"}' }),
    );
    await logs.append(recording({ conversationId: 'conv_8f2k' }));
    const found = (search: string) => count({ search });
    expect(await found('4711')).toBe(1);
    expect(await found('A-4711-X')).toBe(1);
    expect(await found('A-X-4711')).toBe(0);
    expect(await found('zurich SHIPPED')).toBe(1);
    expect(await found('"shipped zürich"')).toBe(0);
    expect(await found('shipp')).toBe(1);
    expect(await found('conv_8f2k')).toBe(1);
    expect(await found('crm-token')).toBe(2);
    expect(await found('nowhere')).toBe(0);
    for (const odd of [
      '"',
      '*',
      'NOT',
      'a OR b',
      '{text}:x',
      "'; DROP TABLE names",
      '(',
      '-',
      '^zzz',
      'NEAR(a b)',
    ]) {
      expect(await found(odd), odd).toBe(0);
    }
    expect(await count({ actions: ['crm-lookup'], search: '4711' })).toBe(1);
    await logs.append(recording({ action: { id: 'refund', name: 'Refund' } }));
    expect(await count({ actions: ['refund'], search: '4711' })).toBe(0);
  });

  it('keeps a body once, however many recordings have it', async () => {
    const answer = JSON.stringify(Array.from({ length: 20_000 }, () => Math.random()));
    const all = Array.from({ length: 20 }, () => recording({ answer, told: null }));
    for (const one of all) await logs.append(one);
    expect((await logs.show(all[7]!.id)).hops[0]?.responseBody?.text).toBe(answer);
    await logs.close();
    const database = new Libsql(file());
    expect(database.prepare('SELECT count(*) AS bodies FROM bodies').all()).toEqual([{ bodies: 1 }]);
    database.close();
    logs = open();
  });

  it('cuts a body at the cap, between characters, and marks it', async () => {
    await logs.close();
    logs = open({ bodyCap: 1000 });
    const long = recording({ answer: '€'.repeat(1000) });
    await logs.append(long);
    const kept = (await logs.show(long.id)).hops[0]?.responseBody;
    expect(kept).toEqual({ ...body('€'.repeat(333)), bytes: 3000, cut: true });
  });

  it('writes the same recording once', async () => {
    const one = recording();
    await Promise.all([logs.append(one), logs.append(one)]);
    expect(await count()).toBe(1);
  });

  it('refuses an id that is no UUIDv7 without failing the others', async () => {
    const good = recording();
    const results = await Promise.allSettled([logs.append(recording({ id: 'nonsense' })), logs.append(good)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await expect(logs.show(uuidv7())).rejects.toMatchObject({ failure: { class: 'not-found' } });
    await expect(logs.show('../x')).rejects.toMatchObject({ failure: { class: 'bad-input' } });
  });

  it('keeps ten thousand recordings of one millisecond', async () => {
    const { id } = recording();
    const same = Array.from({ length: 10_000 }, (_, index) =>
      recording({ id: id.slice(0, 24) + index.toString(16).padStart(12, '0') }),
    );
    await Promise.all(same.map((one) => logs.append(one)));
    expect(await count()).toBe(10_000);
    expect((await logs.show(same[9999]!.id)).id).toBe(same[9999]!.id);
    await logs.append(recording());
    expect(await logs.count({})).toEqual({ count: 10_001, more: false });
    await indexed(logs);
    expect(await logs.count({ search: 'crm-token' })).toEqual({ count: 10_000, more: true });
  }, 60_000);
});

describe('closing', () => {
  it('writes what is under way, answers nothing afterwards, and may be done twice', async () => {
    const all = Array.from({ length: 1200 }, () => recording());
    const writing = Promise.all(all.map((one) => logs.append(one)));
    await logs.close();
    await writing;
    await logs.close();
    await expect(logs.count({})).rejects.toMatchObject({ failure: { class: 'aborted' } });
    logs = open();
    await indexed(logs);
    expect(await count({ search: 'crm-token' })).toBe(1200);
  });
});

describe('closing while work goes on', () => {
  it('stops pruning between two steps', async () => {
    await Promise.all(Array.from({ length: 4000 }, () => logs.append(recording())));
    const pruning = logs.prune({ days: 1000, bytes: 1 }).catch((error: unknown) => error);
    await logs.close();
    await pruning;
    logs = open();
    await indexed(logs);
    expect(await count({ search: 'crm-token' })).toBe((await logs.size()).recordings);
  });
});

describe('retention', () => {
  it('removes what is too old, with its words and bodies', async () => {
    const old = new Date(Date.now() - 40 * 86_400_000);
    const ms = old.getTime().toString(16).padStart(12, '0');
    const oldId = (end: string) => `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${end.padStart(12, '0')}`;
    await logs.append(
      recording({ id: oldId('1'), at: old.toISOString(), answer: `{"old":"${'x'.repeat(5000)}"}` }),
    );
    await logs.append(recording({ id: oldId('2'), at: old.toISOString() }));
    const kept = recording();
    await logs.append(kept);
    expect((await logs.size()).oldest).toBe(old.toISOString());
    expect(await count({ search: 'old' })).toBe(1);
    expect(await logs.prune({ days: 30, bytes: 1e12 })).toMatchObject({ removed: 2, recordings: 1 });
    expect(await count({ search: 'old' })).toBe(0);
    expect((await logs.show(kept.id)).id).toBe(kept.id);
  });

  it('removes the oldest until the size fits', async () => {
    const answers = Array.from({ length: 2500 }, (_, index) =>
      JSON.stringify({ index, text: Array.from({ length: 40 }, () => Math.random().toString(36)) }),
    );
    await Promise.all(answers.map((answer) => logs.append(recording({ answer }))));
    await indexed(logs);
    const full = await logs.size();
    const limit = full.bytes / 2;
    const pruned = await logs.prune({ days: 365, bytes: limit });
    expect(pruned.bytes).toBeLessThanOrEqual(limit);
    expect(pruned.recordings).toBeGreaterThan(500);
    expect(pruned.recordings + pruned.removed).toBe(full.recordings);
  });
});
