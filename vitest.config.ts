import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/vite/aliases.ts';
import { curlShellParser } from './scripts/vite/curl-parser.ts';
import { filePaths } from './scripts/vite/file-paths.ts';
import { workerModules } from './scripts/vite/worker-modules.ts';

export default defineConfig({
  plugins: [workerModules(), curlShellParser(), filePaths()],
  resolve: { alias: { ...aliases } },
  test: {
    // Many of the tests wait for programs they start; left alone, vitest keeps one core for itself.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // A property that is tried 500 times takes its time while the checks run beside it.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          // Bundled, so that its shell parser can be replaced by ours.
          server: { deps: { inline: ['curlconverter'] } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'peers',
          include: ['test/peers/*.test.ts'],
          globalSetup: ['test/peers/install.ts'],
          testTimeout: 120_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      exclude: ['shared/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { perFile: true, lines: 90, branches: 90 },
    },
  },
});
