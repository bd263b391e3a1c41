import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { root } from '../bootstrap/root.mjs';
import { bins } from './bins.mjs';
import { node } from './process.mjs';

const stamp = `${root}/out/.built-from`;
const SOURCES = ['electron', 'renderer', 'shared', 'scripts/vite'];
const FILES = ['electron.vite.config.ts', 'vite.cli.config.ts', 'package.json', 'package-lock.json'];

/**
 * Builds the app and the command line into out/.
 * @returns {Promise<boolean>} whether it worked; what went wrong has been printed
 */
export async function build() {
  const sources = fingerprint();
  const app = await node([bins.electronVite, 'build', '--logLevel', 'warn'], { quiet: true });
  if (app.code !== 0) return failed(app.output);
  const cli = await node([bins.vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'], {
    quiet: true,
  });
  if (cli.code !== 0) return failed(cli.output);
  writeFileSync(stamp, sources);
  return true;
}

/** Builds unless out/ was built from exactly the sources as they are now. */
export async function buildIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true;
  console.log('Building');
  return build();
}

function failed(output) {
  console.log(output.trimEnd());
  return false;
}

/** Names, sizes and times of all sources: cheap, and a deleted file changes it too. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const name of readdirSync(`${root}/${folder}`, { recursive: true }).sort())
      add(hash, `${folder}/${name}`);
  }
  for (const name of FILES) add(hash, name);
  return hash.digest('hex');
}

function add(hash, name) {
  const about = statSync(`${root}/${name}`);
  if (about.isFile()) hash.update(`${name} ${about.size} ${about.mtimeMs}\n`);
}
