import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs the vendors' packages, unless they were installed from exactly this lockfile. Runs before the tests here. */
export default function install(): void {
  const stamp = `${folder}node_modules/.lockfile-sha256`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const own = process.env['npm_execpath'];
  const [command, all] =
    own !== undefined && /\.c?js$/.test(own)
      ? [process.execPath, [own, ...args]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
  const done = spawnSync(command, all, { cwd: folder, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('The packages in test/peers could not be installed.');
  writeFileSync(stamp, `${wanted}\n`);
}
