import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '@shared/failure/failure';
import { openLogs, type LogStore } from '@services/logs/store';
import { indexed } from './indexed';
import { recording } from './recordings';

let folder: string;
let logs: LogStore;
const notices: Failure[] = [];
const file = () => join(folder, 'logs', 'test.db');
const open = (options = {}) => openLogs(file(), { ...options, onNotice: (notice) => notices.push(notice) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-sharing-'));
  notices.length = 0;
  logs = open();
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

describe('two programs', () => {
  it('share a log', async () => {
    const other = open();
    const all = Array.from({ length: 300 }, () => recording());
    await Promise.all(all.map((one, index) => (index % 2 === 0 ? logs : other).append(one)));
    expect((await logs.count({})).count).toBe(300);
    expect((await other.count({ search: 'crm-token' })).count).toBe(300);
    await other.close();
  });

  it('wait for one that holds it for long, and answer meanwhile', async () => {
    await logs.append(recording());
    const holder = new Libsql(file());
    holder.exec('BEGIN IMMEDIATE');
    const waiting = Array.from({ length: 40 }, () => recording());
    const writing = Promise.all(waiting.map((one) => logs.append(one)));
    const importing = logs.insertMany([recording()]);
    // Neither a list nor a search waits for the holder.
    expect((await logs.list({ limit: 100, offset: 0 })).recordings).toHaveLength(1);
    expect((await logs.list({ search: 'crm-token', limit: 100, offset: 0 })).unindexed).toBe(1);
    holder.exec('COMMIT');
    holder.close();
    await Promise.all([writing, importing]);
    expect((await logs.count({ search: 'crm-token' })).count).toBe(42);
  });

  it('say so when one does not let go of it at all', async () => {
    await logs.append(recording());
    await logs.close();
    logs = open({ patienceMs: 400 });
    const holder = new Libsql(file());
    holder.exec('BEGIN IMMEDIATE');
    await expect(logs.append(recording())).rejects.toMatchObject({ failure: { class: 'busy' } });
    holder.exec('COMMIT');
    holder.close();
    await logs.append(recording());
    expect((await logs.count({})).count).toBe(2);
  });

  it('write, import, search and prune at the same time: nothing is lost, and nobody is told to wait', async () => {
    const other = open();
    const [mine, theirs] = [0, 1].map(() => Array.from({ length: 1200 }, () => recording()));
    const imported = Array.from({ length: 1000 }, () => recording({ origin: 'import' }));
    const searching = (async () => {
      for (let round = 0; round < 10; round++)
        await other.list({ search: 'crm-token', limit: 50, offset: 0 });
    })();
    await Promise.all([
      ...mine!.map((one) => logs.append(one)),
      ...theirs!.map((one) => other.append(one)),
      logs.insertMany(imported),
      other.prune({ days: 1, bytes: 1e12 }),
      searching,
    ]);
    for (const store of [logs, other]) {
      await indexed(store);
      expect(await store.count({ search: 'crm-token' })).toEqual({ count: 3400, more: false });
      expect(await store.count({})).toEqual({ count: 3400, more: false });
    }
    await other.close();
    expect(notices).toEqual([]);
  }, 60_000);

  it('refuse a log of a newer version and leave it alone', async () => {
    await logs.append(recording());
    await logs.close();
    const newer = new Libsql(file());
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    logs = open();
    await expect(logs.count({})).rejects.toMatchObject({ failure: { class: 'unreadable-file' } });
    expect(notices).toEqual([]);
  });
});
