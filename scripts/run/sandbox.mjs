import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Kernel settings that keep an ordinary program from making the sandbox, with the value that forbids it. */
const LOCKS = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
];

/**
 * How Electron's operating-system sandbox can be had here. The window's own sandbox stays on in every case.
 * @param {string} folder where Electron lies
 * @returns {{args: string[]} | {problem: string}} arguments to start it with, or what a person has to do first
 */
export function sandboxFor(folder, isRoot = process.getuid?.() === 0, locks = LOCKS) {
  // Chromium refuses to run as root without this; containers and CI machines are root.
  if (isRoot) return { args: ['--no-sandbox'] };
  const locked = locks.some(
    ([file, value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  );
  const helper = join(folder, 'chrome-sandbox');
  if (!locked || isSetuidRoot(helper)) return { args: [] };
  return {
    problem:
      'This system does not let Electron build its sandbox (AppArmor on Ubuntu 24.04 and later). ' +
      `Give its sandbox helper the rights it needs, then try again:\n\n` +
      `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
  };
}

function isSetuidRoot(file) {
  if (!existsSync(file)) return false;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}
