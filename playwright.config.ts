import { defineConfig } from '@playwright/test';

/** The real Electron, one window at a time; a test that needs a retry is a defect. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // scripts/test.mjs adds the JSON report up with those of the other runners.
  reporter: [['list'], ['json', { outputFile: '.cache/test-reports/playwright.json' }]],
});
