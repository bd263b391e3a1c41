import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/vite/aliases.ts';
import { workerModules } from './scripts/vite/worker-modules.ts';

export default defineConfig({
  plugins: [workerModules()],
  resolve: { alias: { ...aliases } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
