import { readFileSync } from 'node:fs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

/** Stops when the running Node is older than package.json's `engines` asks for. */
export function ensureNode() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const [, major, minor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Stop(
    `Actionbench needs Node ${engines.node}; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
}
