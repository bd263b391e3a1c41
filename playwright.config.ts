import { defineConfig } from '@playwright/test';

// scripts/test.mjs says where each part reports to, and adds the reports up with those of the other runners.
const report = process.env['ACTIONBENCH_TEST_REPORT'] ?? '.cache/test-reports/playwright.json';

/**
 * The real Electron, one window at a time. A test gets a second attempt, because the inspector, the desktop and the
 * keychain around the app have races of their own; one that needs it is named at the end, as something to look at.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: report }]],
});
