#!/usr/bin/env node
/**
 * `npm test`: the checks, the build, unit and integration tests, and the end-to-end tests in the real Electron. The
 * last line adds all of them up. `--only e2e` builds and runs only the end-to-end tests.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { describeElectron, findElectron } from './bootstrap/find-electron.mjs';
import { root } from './bootstrap/root.mjs';
import { bins } from './run/bins.mjs';
import { build, buildIfStale } from './run/build.mjs';
import { runChecks } from './run/checks.mjs';
import { runInSession } from './run/session.mjs';
import { readPlaywright, readVitest, secondAttempts, sum, tallyOf } from './run/tally.mjs';

const RUNNER_LIMIT_MS = 20 * 60_000;
/** A window waits more than it works; each part has a desktop of its own, so that none takes another's focus. */
const WINDOW_PARTS = [1, 2];
const reports = `${root}/.cache/test-reports`;
const electron = findElectron();

if (!electron) {
  console.error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
  process.exit(1);
}
console.log(`Testing in ${describeElectron(electron)} on Node ${process.versions.node}`);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const tally = sum(await (process.argv.includes('e2e') ? onlyEndToEnd() : everything()));
console.log(`\n${describeElectron(electron)}`);
for (const part of WINDOW_PARTS)
  for (const name of secondAttempts(windowReport(part)))
    console.log(`Passed at the second attempt only, so look at it: ${name}`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** Checks share the time in which the build and the other tests run; the window gets the machine to itself. */
async function everything() {
  const buildThenTest = async () => {
    const first = await built();
    return [first, await unitAndIntegration()];
  };
  const [checks, [first, tests]] = await Promise.all([runChecks(1), buildThenTest()]);
  return [checks, first, tests, await endToEnd(first)];
}

async function onlyEndToEnd() {
  const first = await built();
  return [first, await endToEnd(first)];
}

async function built() {
  const ok = await (process.argv.includes('e2e') ? buildIfStale() : build());
  console.log(`${ok ? 'ok  ' : 'FAIL'} build`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function unitAndIntegration() {
  const file = `${reports}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, late } = await runInSession(
    [process.execPath, bins.vitest, 'run', '--coverage', ...reporters],
    { limitMs: RUNNER_LIMIT_MS },
  );
  if (late) console.log(`Unit and integration tests were ended after ${RUNNER_LIMIT_MS / 60_000} minutes.`);
  return tallyOf(file, code, readVitest);
}

/** @param first the build's tally: without a build there is no window to test */
async function endToEnd(first) {
  if (first.failed > 0) {
    console.log('The end-to-end tests were not run, because the build failed.');
    return sum([]);
  }
  return sum(await Promise.all(WINDOW_PARTS.map(endToEndPart)));
}

function windowReport(part) {
  return `${reports}/playwright-${part}.json`;
}

async function endToEndPart(part) {
  const file = windowReport(part);
  const which = [`--shard=${part}/${WINDOW_PARTS.length}`, `--output=test-results/${part}`];
  const { code, late } = await runInSession([process.execPath, bins.playwright, 'test', ...which], {
    env: { ...process.env, ACTIONBENCH_TEST_REPORT: file },
    limitMs: RUNNER_LIMIT_MS,
  });
  if (late) console.log(`End-to-end tests were ended after ${RUNNER_LIMIT_MS / 60_000} minutes.`);
  return tallyOf(file, code, readPlaywright);
}
