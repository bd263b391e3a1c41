import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { Counted, LogQuery } from '../../shared/recording/filter';
import { importedId } from '../../electron/services/logs/imported-id';
import { openLogs, type LogStore } from '../../electron/services/logs/store';
import { recording } from '../integration/logs/recordings';

/**
 * The log beside plain SQLite inserts of the same recordings in the same run. Rows: 100,000, or BENCH_ROWS.
 */
const rows = Number(process.env['BENCH_ROWS'] ?? 100_000);
const RUNS = 15;
const ACTIONS = Array.from({ length: 20 }, (_, index) => ({
  id: `action-${index}`,
  name: `Action ${index}`,
}));
const WORDS = [
  'order',
  'refund',
  'ticket',
  'invoice',
  'shipment',
  'customer',
  'pending',
  'delivered',
  'cancelled',
  'warranty',
];

const folder = await mkdtemp(join(tmpdir(), 'actionbench-bench-'));
const file = join(folder, 'bench.db');
let logs = openLogs(file);

const plain = plainInserts(Math.min(rows, 50_000));
const beforeInserts = process.cpuUsage();
const inserted = await time(() => insert(logs));
const indexed = await time(() => allIndexed());
const worked = processor(beforeInserts);
const rate = (count: number, ms: number): string =>
  `${Math.round((count / ms) * 1000).toLocaleString('en')} rows/s`;
console.log(`${rows.toLocaleString('en')} recordings`);
console.log(`  plain SQLite inserts of the same JSON: ${plain}`);
console.log(`  written: ${rate(rows, inserted)}, searchable too: ${rate(rows, inserted + indexed)}`);
console.log(
  `  processor, making them and indexing included: ${((worked / rows) * 1000).toFixed(0)} µs a recording`,
);

const { bytes } = await logs.size();
const onDisk = await Promise.all(
  (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
);
const raw = Buffer.byteLength(JSON.stringify(example(1)));
console.log(
  `  on disk: ${mib(onDisk.reduce((a, b) => a + b))} (in use ${mib(bytes)}), ${(bytes / rows).toFixed(0)} bytes a recording of ${raw} bytes of JSON`,
);
await logs.close();
logs = openLogs(file);
console.log(`  open and newest page: ${(await time(() => newest(logs))).toFixed(1)} ms`);

const page = { limit: 100, offset: 0 };
const day = new Date(Date.now() - 60_000).toISOString();
const pages: Readonly<Record<string, LogQuery>> = {
  'newest page': page,
  'page at row 50,000': { limit: 100, offset: Math.min(50_000, rows / 2) },
  'page at nine tenths': { limit: 100, offset: rows * 0.9 },
  'one action': { ...page, actions: ['action-7'] },
  'two environments, failed': { ...page, environments: ['dev', 'staging'], outcomes: ['failed'] },
  'a rare class': { ...page, classes: ['http-503'] },
  'action, environment, 4xx, slower than 300 ms, last minute': {
    ...page,
    actions: ['action-7', 'action-8'],
    environments: ['staging'],
    statuses: ['4xx'],
    minMs: 300,
    from: day,
  },
  'common conditions that never meet': { ...page, environments: ['dev'], platforms: ['retell'] },
  'a duration no run has': { ...page, environments: ['dev'], minMs: 420, maxMs: 420.0001 },
  'a rare word': { ...page, search: 'needle' },
  'a common word': { ...page, search: 'order' },
  'a common word, begun': { ...page, search: 'cust' },
  'two common words': { ...page, search: 'order refund' },
  'a common word in one action': { ...page, search: 'order', actions: ['action-7'] },
  'a rare word in another action': { ...page, search: 'needle', actions: ['action-3'] },
  'a common word with conditions that never meet': {
    ...page,
    search: 'order',
    environments: ['dev'],
    platforms: ['retell'],
  },
  'a rare part of a word': { ...page, contains: 'eedl' },
  'a common part of a word': { ...page, contains: 'ustom' },
  'part of an id': { ...page, contains: `${90_000_000 + (rows >> 1)}`.slice(1) },
  'a part that nothing has': { ...page, contains: 'qqq' },
  'a common part with conditions that never meet': {
    ...page,
    contains: 'ustom',
    environments: ['dev'],
    platforms: ['retell'],
  },
};
for (const [what, query] of Object.entries(pages)) {
  await median(
    what,
    () => logs.list(query),
    () => logs.count(query),
  );
}
const { recordings } = await newest(logs);
await median('show', () => logs.show(recordings[50]!.id));
const { at } = recordings[0]!;
const to = Date.parse(at) + 1;
await median('plot of 120 columns', () => logs.plot({ filter: {}, from: to - 60_000, to, columns: 120 }));
await median('plot of one action', () =>
  logs.plot({ filter: { actions: ['action-7'] }, from: to - 60_000, to, columns: 120 }),
);
await median('monitor', () => logs.monitor({ from: 0, to, environment: null, action: null }));
console.log(`  facets of all: ${(await time(() => logs.facets({}))).toFixed(0)} ms`);
console.log(
  `  facets of a common word: ${(await time(() => logs.facets({ search: 'order' }))).toFixed(0)} ms`,
);
await reading();

const calls = Array.from({ length: 100_000 }, (_, index) => ({
  ...example(index + rows),
  id: importedId(Date.UTC(2026, 0, 1) + index * 1000, `call ${index}`),
}));
const imported = await time(() => logs.insertMany(calls));
const searchable = await time(() => allIndexed());
console.log(
  `  import of 100,000 calls: ${(imported / 1000).toFixed(1)} s, searchable after ${((imported + searchable) / 1000).toFixed(1)} s`,
);
const half = (await logs.size()).bytes / 2;
const pruned = await time(() => logs.prune({ days: 9999, bytes: half }));
const left = await stat(file);
console.log(
  `  pruned to half its size in ${(pruned / 1000).toFixed(1)} s, the file is ${mib(left.size)} now`,
);
await logs.close();
await rm(folder, { recursive: true });

async function allIndexed(): Promise<void> {
  while ((await logs.list({ limit: 1, offset: 0 })).unindexed > 0);
}

/** Newest pages while runs are logged. */
async function reading(): Promise<void> {
  const times: number[] = [];
  const writing = Promise.all(Array.from({ length: 2000 }, (_, index) => logs.append(example(index))));
  for (let run = 0; run < 20; run++) times.push(await time(() => newest(logs)));
  await writing;
  times.sort((a, b) => a - b);
  console.log(
    `  newest page while 2,000 are written: ${times[10]!.toFixed(1)} ms (slowest ${times.at(-1)!.toFixed(1)})`,
  );
}

/** Time of this process on the processor since, its threads included, ms. */
function processor(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function newest(store: LogStore) {
  return store.list({ limit: 100, offset: 0 });
}

async function insert(store: LogStore): Promise<void> {
  for (let at = 0; at < rows; at += 1000) {
    await Promise.all(
      Array.from({ length: Math.min(1000, rows - at) }, (_, index) => store.append(example(at + index))),
    );
  }
}

function example(index: number) {
  const word = (shift: number) => WORDS[(index * 7 + shift * 3 + (index >> shift)) % WORDS.length];
  const answer = JSON.stringify({
    id: 90_000_000 + index,
    state: word(1),
    note: `${word(2)} ${word(3)} ${index % 50_000 === 77 ? 'needle' : word(4)}`,
    email: `user${index}@example.com`,
    items: [{ sku: `sku-${index % 5000}`, quantity: index % 9 }],
  });
  return recording({
    answer,
    action: ACTIONS[index % ACTIONS.length]!,
    url: `http://127.0.0.1:4780/orders/${index}?q=${word(5)}`,
    environment: index % 3 === 0 ? 'staging' : 'dev',
    // Only in staging, so that each of the two is common and both together are nowhere.
    platform: index % 6 === 0 ? 'retell' : null,
    durationMs: 20 + ((index * 7919) % 4000) / 10,
    ...(index % 20 === 0
      ? { status: 404, class: 'http-404' as const }
      : index % 100_003 === 99
        ? { status: 503, class: 'http-503' as const }
        : {}),
  });
}

/** The floor: the same recordings as JSON in one table, 500 to a transaction. */
function plainInserts(count: number): string {
  const database = new Libsql(join(folder, 'plain.db'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (id TEXT PRIMARY KEY, json TEXT)',
  );
  const statement = database.prepare('INSERT INTO t VALUES (?, ?)');
  const started = performance.now();
  for (let at = 0; at < count; at += 500) {
    database.exec('BEGIN');
    for (let index = at; index < at + 500; index++) {
      const one = example(index);
      statement.run([one.id, JSON.stringify(one)]);
    }
    database.exec('COMMIT');
  }
  const ms = performance.now() - started;
  database.close();
  for (const name of ['plain.db', 'plain.db-wal', 'plain.db-shm'])
    rmSync(join(folder, name), { force: true });
  return `${Math.round((count / ms) * 1000).toLocaleString('en')} rows/s`;
}

async function median(
  what: string,
  work: () => Promise<unknown>,
  count?: () => Promise<Counted>,
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await time(work));
  times.sort((a, b) => a - b);
  let counted = '';
  if (count) {
    const started = performance.now();
    const total = await count();
    const ms = performance.now() - started;
    counted = `; counted ${total.count.toLocaleString('en')}${total.more ? '+' : ''} in ${ms.toFixed(1)} ms`;
  }
  console.log(
    `  ${what}: ${times[RUNS >> 1]!.toFixed(1)} ms (slowest ${times.at(-1)!.toFixed(1)})${counted}`,
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function mib(size: number): string {
  return `${(size / 2 ** 20).toFixed(0)} MiB`;
}
