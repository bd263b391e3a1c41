import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywright, readVitest, secondAttempts, sum, tallyOf } from '../../../scripts/run/tally.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-tally-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('vitest counts todo and skipped tests as skipped', async () => {
  expect(tallyOf(await report(vitest), 0, readVitest)).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

test('a test file that cannot be loaded is a failure', async () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(tallyOf(await report({ ...vitest, testResults }), 1, readVitest).failed).toBe(1);
});

test('a runner that fails without a failed test is a failure', async () => {
  expect(tallyOf(await report(vitest), 1, readVitest)).toEqual({ passed: 7, failed: 1, skipped: 2 });
});

test('a runner that leaves no report is a failure, whatever its exit code', () => {
  expect(tallyOf(join(folder, 'none.json'), 0, readVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('Playwright: an error outside of tests is a failure, a second attempt that passed is named', async () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const file = await report({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
    suites: [
      { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected')] }] },
    ],
  });
  expect(tallyOf(file, 1, readPlaywright)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  expect(secondAttempts(file)).toEqual(['b']);
  expect(secondAttempts(join(folder, 'none.json'))).toEqual([]);
});

test('tallies add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
