import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { json, startHttp } from '../../support/servers/http.js';

const root = join(import.meta.dirname, '../../..');
const bundle = join(root, '.cache/limits-test');
let folder: string;

/** 600 requests, 300 of them at once, over kept and over fresh connections. */
const PROGRAM = `
  import { createSender } from ${JSON.stringify(join(root, 'electron/services/requests/send.ts'))};
  const sender = createSender();
  const text = (text) => [{ kind: 'text', source: 'constant', text }];
  const how = { readSecret: async () => null, signal: new AbortController().signal, retry: null, followRedirects: true };
  const send = (method, safety) => sender.send(
    { method, url: text(process.argv[2] + '/x'), headers: [{ name: 'Host', value: text('127.0.0.1') }],
      body: null, timeoutMs: 20000, omitted: [], values: [], failures: [] }, { ...how, safety });
  const failures = [];
  for (const [method, safety] of [['GET', 'read'], ['DELETE', 'destructive']]) {
    const sent = await Promise.all(Array.from({ length: 300 }, () => send(method, safety)));
    failures.push(...sent.filter(({ status }) => status !== 200).map(({ failure }) => failure));
  }
  console.log(JSON.stringify(failures));
  sender.close();
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-limits-'));
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': join(root, 'shared') } },
    build: {
      ssr: join(folder, 'program.ts'),
      outDir: bundle,
      emptyOutDir: true,
      rollupOptions: { external: ['axios', 'hpagent', 'fzstd'], output: { entryFileNames: 'program.mjs' } },
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('hundreds of requests at once with 256 open files', async () => {
  const server = await startHttp((_request, response) => setTimeout(() => json(response, {}), 5));
  const command = `ulimit -n 256 && exec "${process.execPath}" "${join(bundle, 'program.mjs')}" ${server.url}`;
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { timeout: 60_000 });
  expect(JSON.parse(stdout)).toEqual([]);
  expect(server.seen).toHaveLength(600);
  await server.close();
});
