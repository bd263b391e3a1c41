import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases, fromRoot } from './scripts/vite/aliases.ts';
import { curlShellParser } from './scripts/vite/curl-parser.ts';
import { filePaths } from './scripts/vite/file-paths.ts';
import { CHROME_TARGET, NODE_TARGET, nativePackages } from './scripts/vite/targets.ts';

/** Everything is bundled but the native packages: the packaged app then carries two packages, not four hundred. */
const bundled = { externalizeDeps: false } as const;

export default defineConfig({
  main: {
    plugins: [curlShellParser(), filePaths()],
    resolve: { alias: { ...aliases } },
    build: {
      ...bundled,
      target: NODE_TARGET,
      outDir: fromRoot('out/main'),
      // Half the bytes to compile before the first answer to the page.
      minify: true,
      rolldownOptions: {
        input: { index: fromRoot('electron/main/index.ts') },
        external: [...nativePackages],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias: { ...aliases } },
    build: {
      ...bundled,
      target: NODE_TARGET,
      outDir: fromRoot('out/preload'),
      rolldownOptions: {
        input: { index: fromRoot('electron/preload/index.ts') },
        // A sandboxed preload is CommonJS in one file; .cjs because the package says "type": "module".
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    plugins: [react()],
    resolve: { alias: { ...aliases } },
    worker: { format: 'es' },
    build: {
      target: CHROME_TARGET,
      outDir: fromRoot('out/renderer'),
      minify: true,
      // The page's policy lets fonts come from the app only, so small ones must stay files.
      assetsInlineLimit: 0,
      // Everything is served from disk: the browser's preload helper would only add inline work.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 6000,
      rolldownOptions: { input: { index: fromRoot('renderer/index.html') } },
    },
  },
});
