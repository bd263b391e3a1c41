/**
 * 10,000 whole runs in one process that may hold 256 open files, half of them over kept connections and half over fresh
 * ones: memory and open files after every 1,000. Then the command line with the same limit, a case repeated 1,000 and
 * 10,000 times, beside as many calls of plain axios. Runs: 10,000, or BENCH_RUNS.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axios from 'axios';
import { readAction } from '../../shared/action/read';
import { resolveValues } from '../../shared/template/resolve';
import { openBodies } from '../../electron/services/bodies/open';
import { passingBodies } from '../../electron/services/bodies/passing';
import { createSender } from '../../electron/services/requests/send';
import { createRunner } from '../../electron/services/runs/run';
import { memorySecrets } from '../../electron/services/secrets/memory';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 10_000);
const AT_ONCE = 16;
const [, self = '', url] = process.argv;

if (url === undefined) await measure();
else await soak(url);

async function measure(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"order":{"status":"shipped"}}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`;
  await ended(limited([self, address], 'inherit'));
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-soak-'));
  await mkdir(join(folder, 'actions'));
  const workspace = { actionbench: 1, id: '5d0c4c3a-7a52-4a51-9a3e-6b5c0a3f7e11', name: 'Soak' };
  await writeFile(join(folder, 'workspace.yaml'), JSON.stringify(workspace));
  const cases = [{ name: 'shipped', with: {}, expect: { status: 200, outputs: { status: 'shipped' } } }];
  await writeFile(
    join(folder, 'actions', 'order.action.yaml'),
    JSON.stringify({ ...document(address, 'GET'), cases }),
  );
  for (const repeat of [RUNS / 10, RUNS]) {
    const plain = await timed(() => axiosLoop(address, repeat));
    const cli = ['out/cli/index.js', 'run', '--workspace', folder, '--repeat', String(repeat), '--no-log'];
    const child = limited(
      [resolve(cli[0] ?? ''), ...cli.slice(1), '--output', join(folder, 'report')],
      'ignore',
    );
    const peak = watchMemory(child);
    const took = await timed(() => ended(child));
    const summary = (await readFile(join(folder, 'report'), 'utf8')).trimEnd().split('\n').at(-1) ?? '';
    console.log(
      `run --repeat ${repeat}: ${summary}; ${(took / plain).toFixed(2)}x plain axios, at most ${peak()} MB`,
    );
  }
  await rm(folder, { recursive: true });
  server.close();
  server.closeAllConnections();
}

function document(address: string, method: string) {
  const outputs = [{ name: 'status', path: '$.order.status' }];
  return {
    actionbench: 1,
    id: 'order',
    name: 'Order',
    kind: 'http',
    request: { method, url: address },
    outputs,
  };
}

async function soak(address: string): Promise<void> {
  const bodies = openBodies();
  const sender = createSender({ proxy: { http: null, https: null, except: [] } });
  const ports = { sender, secrets: memorySecrets(), bodies: passingBodies(bodies), logs: null };
  const runner = createRunner(ports);
  const actions = ['GET', 'POST'].map(
    (method) => readAction(JSON.stringify(document(address, method))).action,
  );
  let failed = 0;
  const run = async (count: number): Promise<void> => {
    const action = actions[count % actions.length];
    if (!action) throw new Error('The action cannot be read.');
    const values = resolveValues(action, { environment: null, use: 'panel' });
    const { signal } = new AbortController();
    const how = { documentText: null, environment: null, origin: 'case', keepBody: false, signal } as const;
    const { recording } = await runner.run({ action, values, ...how });
    if (recording.class !== 'ok') failed++;
  };
  for (let done = 0; done < RUNS; done += RUNS / 10) {
    for (let count = 0; count < RUNS / 10; count += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => run(count + at)));
    }
    const open = (await readdir('/proc/self/fd').catch(() => [])).length;
    console.log(
      `${done + RUNS / 10} runs: ${megabytes(process.memoryUsage.rss())} MB, ${open} open files, ${failed} failed`,
    );
  }
  sender.close();
  await bodies.end();
}

async function axiosLoop(address: string, times: number): Promise<void> {
  const httpAgent = new Agent({ keepAlive: true });
  for (let count = 0; count < times; count++)
    await axios.get(address, { httpAgent, maxRedirects: 0, proxy: false });
  httpAgent.destroy();
}

/** Node with at most 256 open files. */
function limited(args: readonly string[], stdout: 'inherit' | 'ignore'): ChildProcess {
  const command = ['-c', 'ulimit -n 256 && exec "$0" "$@"', process.execPath, ...args];
  return spawn('sh', command, { stdio: ['ignore', stdout, 'inherit'] });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`It ended with ${code ?? 'a signal'}.`)),
    );
  });
}

/** The most memory that a process held, in MB. */
function watchMemory({ pid = 0 }: ChildProcess): () => number {
  let most = 0;
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  };
  const timer = setInterval(() => void look(), 100);
  return () => {
    clearInterval(timer);
    return megabytes(most);
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
