import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { openLogs } from '@services/logs/store';
import { aliases, fromRoot } from '../../../scripts/vite/aliases';
import { nativePackages } from '../../../scripts/vite/targets';
import { workerModules } from '../../../scripts/vite/worker-modules';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 15);
const outDir = fromRoot(`.cache/tests/log-writer-${process.pid}`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [workerModules()],
    resolve: { alias: { ...aliases } },
    ssr: { noExternal: true, external: [...nativePackages] },
    build: {
      ssr: fromRoot('test/integration/logs/writer.ts'),
      target: 'node20',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(outDir, { recursive: true });
});

/** Lets a writer run for a moment, kills it, and gives the ids it said were on disk. */
async function writeAndKill(file: string): Promise<string[]> {
  const child = spawn(process.execPath, [join(outDir, 'writer.mjs'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await once(child.stdout, 'data');
  await setTimeout(Math.random() * 150);
  child.kill('SIGKILL');
  await once(child, 'close');
  return out.split('\n').slice(0, -1);
}

it(`loses nothing and tears nothing when two writers are killed ${rounds} times`, async () => {
  const file = join(folder, 'killed.db');
  const notices: unknown[] = [];
  let written = 0;
  for (let round = 0; round < rounds; round++) {
    const ids = (await Promise.all([writeAndKill(file), writeAndKill(file)])).flat();
    const logs = openLogs(file, { onNotice: (notice) => notices.push(notice) });
    const shown = await Promise.all(ids.map((id) => logs.show(id)));
    expect(shown.every(({ hops }) => hops[0]!.responseBody!.text.endsWith('}'))).toBe(true);
    written += ids.length;
    const { recordings } = await logs.list({ search: 'crm-token', limit: 1, offset: 0 });
    expect(recordings).toHaveLength(1);
    expect((await logs.size()).recordings).toBeGreaterThanOrEqual(written);
    await logs.close();
  }
  expect(written).toBeGreaterThan(rounds * 20);
  expect(notices).toEqual([]);
  const database = new Libsql(file);
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  database.close();
}, 600_000);
