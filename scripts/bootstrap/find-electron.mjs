import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const officialFolder = `${root}/node_modules/electron`;

/** Where the fallback is unpacked; git-ignored. */
export const fallbackFolder = `${root}/.cache/electron`;

/** @returns {string} the version that the product is built for and ships with */
export function officialVersion() {
  return JSON.parse(readFileSync(`${officialFolder}/package.json`, 'utf8')).version;
}

/**
 * The Electron to start, without importing `electron`, which throws or downloads where its binary is missing.
 * @returns {{executablePath: string, folder: string, version: string, origin: 'official' | 'fallback'} | null}
 */
export function findElectron() {
  const named = `${officialFolder}/path.txt`;
  if (existsSync(named)) {
    const executablePath = join(officialFolder, 'dist', readFileSync(named, 'utf8').trim());
    if (existsSync(executablePath)) {
      const folder = join(officialFolder, 'dist');
      return { executablePath, folder, version: officialVersion(), origin: 'official' };
    }
  }
  // The version file is written last: without it the folder is half made.
  const mark = `${fallbackFolder}/version`;
  if (!existsSync(mark)) return null;
  const executablePath = `${fallbackFolder}/electron`;
  const version = readFileSync(mark, 'utf8').trim();
  return { executablePath, folder: dirname(executablePath), version, origin: 'fallback' };
}

/** One line for people: which Electron this is and where it comes from. */
export function describeElectron({ version, origin }) {
  const source =
    origin === 'official' ? 'the official download' : 'the npm fallback, for development and tests only';
  return `Electron ${version} (${source})`;
}
