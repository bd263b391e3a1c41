import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

const stamp = `${root}/node_modules/.lockfile-sha256`;

/** Runs `npm ci` unless node_modules was installed from exactly this lockfile. */
export function ensureNpmPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return;
  console.log('# npm ci');
  const { command, args } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Stop('"npm ci" failed. Repair what it names above and try again.');
  writeFileSync(stamp, `${wanted}\n`);
}

/** How to start npm: the one that runs us, else the one on the path. */
export function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return { command: process.execPath, args: [own, ...args] };
  return process.platform === 'win32'
    ? { command: 'cmd.exe', args: ['/c', 'npm', ...args] }
    : { command: 'npm', args };
}
