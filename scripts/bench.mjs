#!/usr/bin/env node
/**
 * `npm run bench [NAME...]`: runs every test/bench/*.bench.ts, or those named, one after the other, each bundled and in
 * a process of its own. A benchmark prints ratios against something measured in the same run.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { describeElectron, findElectron } from './bootstrap/find-electron.mjs';
import { root } from './bootstrap/root.mjs';
import { bins } from './run/bins.mjs';
import { buildIfStale } from './run/build.mjs';
import { node } from './run/process.mjs';
import { runInSession } from './run/session.mjs';

const wanted = process.argv.slice(2);
const benches = readdirSync(`${root}/test/bench`)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const electron = findElectron();
let failed = benches.length === 0 || !(await buildIfStale());

if (benches.length === 0) console.error('There is no benchmark of that name in test/bench.');
// Bundled benchmarks cannot look for it: their own place says nothing of the repository's.
if (electron) process.env.ACTIONBENCH_BENCH_ELECTRON = electron.executablePath;
if (electron) console.log(`${describeElectron(electron)}, Node ${process.versions.node}`);
mkdirSync(`${root}/.cache/bench`, { recursive: true });
for (const name of failed ? [] : benches) {
  console.log(`\n## ${name}`);
  const env = { ...process.env, BENCH: name };
  const config = ['--config', 'scripts/vite/bench.config.ts', '--logLevel', 'error'];
  const bundled = await node([bins.vite, 'build', ...config], { env });
  const done =
    bundled.code === 0 && (await runInSession([process.execPath, `.cache/bench/${name}/index.mjs`]));
  failed ||= !done || done.code !== 0;
}
process.exitCode = failed ? 1 : 0;
