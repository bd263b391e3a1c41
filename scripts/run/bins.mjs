import { root } from '../bootstrap/root.mjs';

const at = (path) => `${root}/node_modules/${path}`;

/** The commands of development packages, as files for Node: no shell, no shims, the same on every system. */
export const bins = {
  tsc: at('typescript/bin/tsc'),
  eslint: at('eslint/bin/eslint.js'),
  prettier: at('prettier/bin/prettier.cjs'),
  depcruise: at('dependency-cruiser/bin/dependency-cruise.mjs'),
  knip: at('knip/bin/knip.js'),
  vite: at('vite/bin/vite.js'),
  electronVite: at('electron-vite/bin/electron-vite.js'),
  vitest: at('vitest/vitest.mjs'),
  playwright: at('@playwright/test/cli.js'),
};
