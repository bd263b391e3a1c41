import { chmod } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';
import { aliases, fromRoot } from './scripts/vite/aliases.ts';
import { NODE_TARGET, nativePackages } from './scripts/vite/targets.ts';
import { curlShellParser } from './scripts/vite/curl-parser.ts';
import { filePaths } from './scripts/vite/file-paths.ts';
import { workerModules } from './scripts/vite/worker-modules.ts';

const entry = fromRoot('out/cli/index.js');

/** Lets the shell run the bundle by its name. */
function executable(): Plugin {
  return {
    name: 'actionbench:executable',
    writeBundle: () => chmod(entry, 0o755),
  };
}

/**
 * The command line for plain Node: one small entry and chunks that are read when a command first needs them, which
 * keeps `--version` and `list` at the cost of starting Node.
 */
export default defineConfig({
  plugins: [workerModules(), curlShellParser(), filePaths(), executable()],
  resolve: { alias: { ...aliases } },
  publicDir: false,
  // Where CommonJS packages stand: write-file-atomic names its files by it, web-tree-sitter asks for it under Node.
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  ssr: { noExternal: true, external: [...nativePackages] },
  build: {
    ssr: fromRoot('electron/cli/index.ts'),
    // The parser of shell syntax is a WebAssembly file beside the chunks.
    ssrEmitAssets: true,
    target: NODE_TARGET,
    outDir: fromRoot('out/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      output: {
        format: 'es',
        banner: (chunk) => (chunk.isEntry && chunk.name === 'index' ? '#!/usr/bin/env node' : ''),
        entryFileNames: (chunk) => (chunk.name === 'index' ? 'index.js' : 'chunks/[name]-[hash].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
