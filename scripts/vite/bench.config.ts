import { defineConfig } from 'vite';
import { aliases, fromRoot } from './aliases.ts';
import { NODE_TARGET } from './targets.ts';
import { workerModules } from './worker-modules.ts';

const name = process.env['BENCH'];
if (!name) throw new Error('BENCH names the benchmark to bundle.');

/** One benchmark for plain Node; libraries stay in node_modules, except that workers carry theirs. */
export default defineConfig({
  plugins: [workerModules()],
  root: fromRoot('.'),
  resolve: { alias: { ...aliases } },
  publicDir: false,
  build: {
    ssr: fromRoot(`test/bench/${name}.bench.ts`),
    target: NODE_TARGET,
    outDir: fromRoot(`.cache/bench/${name}`),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'index.mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
});
