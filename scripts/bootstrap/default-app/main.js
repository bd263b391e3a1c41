/**
 * What Electron's own default_app does when given an app: load `-r` modules, take over the app's name, version and path,
 * import its entry. An ES module with a top-level await, so that the app's own code runs before the ready event
 * (privileged schemes can only be registered then).
 */
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
const preloads = [];
let target;
for (let at = 0; at < args.length && target === undefined; at += 1) {
  const arg = args[at];
  if (arg === '-r' || arg === '--require') preloads.push(args[(at += 1)]);
  else if (!arg.startsWith('-')) target = resolve(arg);
}

process.defaultApp = true;
for (const module of preloads) require(module);

if (target === undefined) {
  console.error('Name the folder or the file of an app.');
  app.exit(2);
} else {
  await import(pathToFileURL(enter(target)).href);
}

/** Makes the process that app and returns the file to import. */
function enter(path) {
  if (statSync(path).isFile()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  if (about.version) app.setVersion(about.version);
  app.setAppPath(path);
  return join(path, about.main ?? 'index.js');
}
