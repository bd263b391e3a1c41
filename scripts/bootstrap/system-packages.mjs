import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Stop } from './stop.mjs';

/** What a Debian or Ubuntu machine needs, by purpose. */
const NEEDED = [
  // keytar compiles from source where its prebuilt binary cannot be fetched.
  ...['libsecret-1-dev', 'python3', 'make', 'g++'],
  // A screen, a session bus and a keychain for tests and machines without a display.
  ...['xvfb', 'xauth', 'dbus', 'gnome-keyring'],
  // Libraries that Electron links (ldd names them).
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libcups2', 'libdrm2', 'libatk-bridge2.0-0'],
  ...['libatspi2.0-0', 'libxkbcommon0', 'libxcomposite1', 'libxdamage1', 'libxrandr2', 'libxfixes3'],
  ...['libxcursor1', 'libxi6', 'libxinerama1'],
];

/** Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time: libgtk-3-0 became libgtk-3-0t64. */
const variants = (name) => [`${name}t64`, name];

/**
 * Installs missing system packages when run as root, else stops with the command to run. On systems without apt it
 * does nothing: there Electron and keytar say themselves what they miss.
 */
export function ensureSystemPackages() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get'))
    return;
  const missing = notInstalled();
  if (missing.length === 0) return;
  console.log(`Missing system packages: ${missing.join(' ')}`);
  if (process.getuid?.() !== 0) {
    throw new Stop(`Install them with this command, then try again:\n\n  sudo ${installCommand(missing)}`);
  }
  run('apt-get update');
  run(installCommand(missing));
  const left = notInstalled();
  if (left.length > 0)
    throw new Stop(`apt-get did not install ${left.join(' ')}. Install them by hand and try again.`);
}

/** @returns {string[]} the needed packages of which no variant is installed */
function notInstalled() {
  const asked = spawnSync(
    'dpkg-query',
    ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...NEEDED.flatMap(variants)],
    { encoding: 'utf8' },
  );
  const installed = new Set(
    asked.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return NEEDED.filter((name) => !variants(name).some((variant) => installed.has(variant)));
}

/** The command for these packages under the names that this release of the system has. */
function installCommand(names) {
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', ...names.flatMap(variants)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const real = new Set([...known.stdout.matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name));
  const chosen = names.map((name) => variants(name).find((variant) => real.has(variant)) ?? name);
  return `apt-get install -y --no-install-recommends ${chosen.join(' ')}`;
}

/** Prints and runs one command; stops when it fails. */
function run(command) {
  console.log(`# ${command}`);
  const done = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0) throw new Stop(`"${command}" failed. Repair that and try again.`);
}
