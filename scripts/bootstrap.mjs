#!/usr/bin/env node
/**
 * Makes a bare clone ready for `npm start` and `npm test`: system packages, npm packages, Electron. Every step looks
 * first and does nothing when there is nothing to do. Runs on the machine's own Node, with no dependency.
 */
import { ensureElectron } from './bootstrap/electron.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { Stop } from './bootstrap/stop.mjs';
import { ensureSystemPackages } from './bootstrap/system-packages.mjs';

try {
  ensureNode();
  ensureSystemPackages();
  ensureNpmPackages();
  await ensureElectron();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
