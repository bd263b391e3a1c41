import { createServer, Agent } from 'node:http';
import axios from 'axios';
import { readAction } from '../../shared/action/read';
import { resolveValues } from '../../shared/template/resolve';
import { renderRequest } from '../../shared/template/render/request';
import { openBodies } from '../../electron/services/bodies/open';
import { passingBodies } from '../../electron/services/bodies/passing';
import { createSender } from '../../electron/services/requests/send';
import { createRunner } from '../../electron/services/runs/run';
import { memorySecrets } from '../../electron/services/secrets/memory';

/**
 * What a request costs us over a plain axios loop with keep-alive and `maxRedirects: 0`, one after the other and 16 at a
 * time, interleaved, medians. Then 10,000 whole runs in this process: connections and memory.
 */
const ROUNDS = 15;
const PER_ROUND = 400;
const BODY = JSON.stringify({
  order: { id: 90071, status: 'shipped' },
  items: Array.from({ length: 20 }, (_, at) => ({ at })),
});

let taken = 0;
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(BODY);
});
server.on('connection', () => taken++);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as { port: number };
const url = `http://127.0.0.1:${port}/orders/SO-1042`;

const { action } = readAction(
  JSON.stringify({
    actionbench: 1,
    id: 'look-up-order',
    name: 'Look up order',
    kind: 'http',
    request: { method: 'GET', url, auth: { kind: 'bearer', token: '{{secret.token}}' } },
    outputs: [{ name: 'status', path: '$.order.status' }],
  }),
);
if (action === null) throw new Error('The action cannot be read.');

const secrets = memorySecrets();
await secrets.set('token', { value: 'bench-token-1234567890', hosts: ['127.0.0.1'] }, null);
const bodies = openBodies();
const passing = passingBodies(bodies);
const sender = createSender();
const runner = createRunner({ sender, secrets, bodies: passing, logs: null });
const { signal } = new AbortController();
const values = resolveValues(action, { environment: null, use: 'panel' });
const rendered = renderRequest(action, values);
const plain = axios.create({
  httpAgent: new Agent({ keepAlive: true }),
  maxRedirects: 0,
  headers: { Authorization: 'Bearer bench-token-1234567890' },
});

const loops: Readonly<Record<string, () => Promise<unknown>>> = {
  'plain axios': () => plain.get(url),
  'our sender': () =>
    sender.send(rendered, {
      readSecret: (entry) => secrets.get(entry, null),
      signal,
      retry: null,
      safety: 'read',
      followRedirects: true,
    }),
  'a whole run': run,
};

function run(): Promise<unknown> {
  if (action === null) throw new Error('The action cannot be read.');
  return runner.run({
    action,
    documentText: null,
    values,
    environment: null,
    origin: 'case',
    keepBody: false,
    signal,
  });
}

for (const concurrency of [1, 16]) {
  const times = new Map(Object.keys(loops).map((name) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, loop] of Object.entries(loops)) {
      const spent = await timed(loop, concurrency);
      // The first round warms up.
      if (round >= 0) times.get(name)?.push((spent / PER_ROUND) * 1000);
    }
  }
  const floor = median(times.get('plain axios') ?? []);
  for (const [name, all] of times) {
    const middle = median(all);
    console.log(
      `${name}, ${concurrency} at a time: ${middle.toFixed(0)} µs a request, ${(middle / floor).toFixed(2)}x plain axios`,
    );
  }
}

const heap: string[] = [];
taken = 0;
for (let done = 0; done <= 10_000; done += 2000) {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  heap.push(`${done}: heap ${megabytes(heapUsed)}, rss ${megabytes(rss)}`);
  for (let count = 0; count < 2000; count += 16) await Promise.all(Array.from({ length: 16 }, run));
}
console.log(`10,000 runs, 16 at a time, ${taken} new connections; after ${heap.join('; ')}`);

sender.close();
await bodies.end();
server.close();
server.closeAllConnections();

async function timed(loop: () => Promise<unknown>, concurrency: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next++ < PER_ROUND) await loop();
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
