import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** Adds up tallies. @returns {Tally} */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

/**
 * Reads a runner's JSON report. A runner that ended badly without naming a failed test counts as one failure, so that
 * a crash, a missing report or a missed threshold is never green.
 * @param {string} file the report
 * @param {number} code the runner's exit code
 * @param {(report: any) => Tally} read
 * @returns {Tally}
 */
export function tallyOf(file, code, read) {
  const tally = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : sum([]);
  const silent = tally.failed === 0 && (code !== 0 || !existsSync(file));
  return silent ? { ...tally, failed: 1 } : tally;
}

/** vitest's JSON reporter; a file that could not even be loaded holds no test and counts as one failure. */
export function readVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's JSON reporter; a test that passed at its second attempt is among the passed. */
export function readPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * The names of the tests that passed at their second attempt only.
 * @param {string} file Playwright's JSON report; none when the runner did not come so far
 * @returns {string[]}
 */
export function secondAttempts(file) {
  if (!existsSync(file)) return [];
  const inSuite = ({ specs = [], suites = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...suites.flatMap(inSuite),
  ];
  return JSON.parse(readFileSync(file, 'utf8')).suites.flatMap(inSuite);
}
