/** Launches of the app and of an empty window, one after the other. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { CHROME_TARGET, NODE_TARGET } from '../../../scripts/vite/targets';

const empty = resolve('.cache/bench/empty-window');

/** Prints the medians of so many launches of each, and their ratio. */
export async function printLaunches(launches: number): Promise<void> {
  await buildEmptyWindow();
  const home = await mkdtemp(join(tmpdir(), 'actionbench-launch-'));
  const times = { app: [] as number[], empty: [] as number[] };
  // The first start of each makes caches and the example workspace, so it is not counted; the action opened in it is
  // open again in every later one.
  await launch(home, resolve('.'), 'Look up order');
  await launch(home, empty);
  for (let round = 0; round < launches; round += 1) {
    times.app.push(await launch(home, resolve('.')));
    times.empty.push(await launch(home, empty));
  }
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  const app = median(times.app);
  const floor = median(times.empty);
  console.log(`launch to "Run" enabled, medians of ${launches} interleaved launches`);
  console.log(`Actionbench    ${app.toFixed(0)} ms  (${range(times.app)})`);
  console.log(`empty window   ${floor.toFixed(0)} ms  (${range(times.empty)})`);
  console.log(`ratio          ${(app / floor).toFixed(2)}`);
}

async function launch(home: string, folder: string, open?: string): Promise<number> {
  const executablePath = process.env['ACTIONBENCH_BENCH_ELECTRON'];
  if (!executablePath) throw new Error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
  const started = performance.now();
  const running = await _electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${join(home, folder === empty ? 'empty' : 'app')}`],
    env: { ...process.env, ACTIONBENCH_HOME: home, PRELOAD: resolve('out/preload/index.cjs') },
  });
  const window = await running.firstWindow();
  const run = open === undefined ? /^Run/ : /Run|run/;
  await window.locator('button:enabled', { hasText: run }).first().waitFor();
  const took = performance.now() - started;
  if (open !== undefined) {
    await window.getByText(open).first().click();
    await window.getByRole('button', { name: /^Run/ }).waitFor();
    // What is open is written shortly after it was opened.
    await window.waitForTimeout(1000);
  }
  await running.close();
  return took;
}

async function buildEmptyWindow(): Promise<void> {
  const alias = { '@shared': resolve('shared'), '@services': resolve('electron/services') };
  const shared = { configFile: false, logLevel: 'error', resolve: { alias } } as const;
  await build({
    ...shared,
    root: resolve('test/bench/empty-window'),
    plugins: [react()],
    build: { target: CHROME_TARGET, outDir: join(empty, 'renderer'), emptyOutDir: true, minify: true },
  });
  await build({
    ...shared,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: resolve('test/bench/empty-window/main.ts'),
      target: NODE_TARGET,
      outDir: join(empty, 'main'),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'index.js' } },
    },
  });
  await writeFile(
    join(empty, 'package.json'),
    JSON.stringify({ name: 'empty-window', type: 'module', main: 'main/index.js' }),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
}
