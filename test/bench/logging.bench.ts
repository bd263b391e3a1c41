import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAction } from '../../shared/action/read';
import { resolveValues } from '../../shared/template/resolve';
import { openBodies } from '../../electron/services/bodies/open';
import { passingBodies } from '../../electron/services/bodies/passing';
import { openLogs, type LogStore } from '../../electron/services/logs/store';
import { createSender } from '../../electron/services/requests/send';
import type { LogPort } from '../../electron/services/runs/ports';
import { createRunner } from '../../electron/services/runs/run';
import { memorySecrets } from '../../electron/services/secrets/memory';
import { runSuite } from '../../electron/services/suites/run-suite';

/**
 * What the log takes of a suite's time: 1,000 cases against a server of another process, with a log that is there already,
 * opened for the suite and closed after it, as the command line does, and with one that drops everything. Interleaved, medians of the
 * time that passes and of this process's time on the processor, its threads included.
 */
const CASES = 1000;
const ROUNDS = 9;

if (process.argv[2] === 'server') await serve();
else await measure();

async function serve(): Promise<void> {
  const items = Array.from({ length: 20 }, (_, at) => ({ at, sku: `sku-${at}`, state: 'shipped' }));
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': `${Math.random()}` });
    response.end(
      JSON.stringify({ order: { id: Math.round(Math.random() * 1e9), status: 'shipped' }, items }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
}

async function measure(): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), ['server']);
  const [port] = (await once(server, 'message')) as [number];
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-logging-'));
  const { action } = readAction(
    JSON.stringify({
      actionbench: 1,
      id: 'look-up-order',
      name: 'Look up order',
      kind: 'http',
      request: {
        method: 'GET',
        url: `http://127.0.0.1:${port}/orders/SO-1042`,
        auth: { kind: 'bearer', token: '{{secret.token}}' },
      },
      outputs: [{ name: 'status', path: '$.order.status' }],
      cases: Array.from({ length: CASES }, (_, at) => ({ name: `case ${at}` })),
    }),
  );
  if (action === null) throw new Error('The action cannot be read.');
  const secrets = memorySecrets();
  await secrets.set('token', { value: 'bench-token-1234567890', hosts: ['127.0.0.1'] }, null);
  const { signal } = new AbortController();
  const jobs = action.cases.map((one) => ({ action, case: one }));

  const suite = async (logs: LogPort, concurrency: number): Promise<void> => {
    const bodies = openBodies();
    const sender = createSender();
    const runner = createRunner({ sender, secrets, bodies: passingBodies(bodies), logs });
    await runSuite(
      jobs,
      jobs,
      {
        run: async (job) =>
          runner.run({
            action,
            documentText: null,
            values: resolveValues(action, { environment: null, use: 'case' }),
            environment: null,
            origin: 'case',
            caseName: job.case.name,
            keepBody: false,
            signal,
          }),
        judge: () => Promise.resolve([]),
        onCase: () => undefined,
      },
      { concurrency, repeat: 1, bail: false, signal },
    );
    await runner.settled();
    sender.close();
    await bodies.end();
  };

  for (const concurrency of [1, 4, 16]) {
    const spent = { dropped: [] as Spent[], logged: [] as Spent[] };
    const file = join(folder, `${concurrency}.db`);
    await withLog(file, (logs) => logs.size());
    for (let round = -1; round < ROUNDS; round++) {
      const dropped = await timed(() => suite({ append: () => Promise.resolve() }, concurrency));
      const logged = await timed(() => withLog(file, (logs) => suite(logs, concurrency)));
      // The first round warms up.
      if (round < 0) continue;
      spent.dropped.push(dropped);
      spent.logged.push(logged);
    }
    const { recordings } = await withLog(file, (logs) => logs.size());
    const passed = middle(spent.dropped, 'ms');
    const cpu = middle(spent.dropped, 'cpu');
    console.log(
      `${CASES} cases, ${concurrency} at a time: ${passed.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms; ` +
        `with the log ${more(middle(spent.logged, 'ms'), passed)}, processor ${more(middle(spent.logged, 'cpu'), cpu)}; ${recordings} kept`,
    );
  }
  await rm(folder, { recursive: true });
  server.kill();
}

interface Spent {
  readonly ms: number;
  readonly cpu: number;
}

async function timed(work: () => Promise<void>): Promise<Spent> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1000 };
}

async function withLog<T>(file: string, use: (logs: LogStore) => Promise<T>): Promise<T> {
  const logs = openLogs(file);
  const result = await use(logs);
  await logs.close();
  return result;
}

function middle(all: readonly Spent[], what: keyof Spent): number {
  return all.map((one) => one[what]).toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
}

function more(value: number, than: number): string {
  return `${value.toFixed(0)} ms (${(((value - than) / than) * 100).toFixed(0)} % more)`;
}
