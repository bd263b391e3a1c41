#!/usr/bin/env node
/** `npm start`: builds what is stale and opens the app; without a display it runs the headless demo instead. */
import { describeElectron, findElectron } from './bootstrap/find-electron.mjs';
import { root } from './bootstrap/root.mjs';
import { buildIfStale } from './run/build.mjs';
import { node, run } from './run/process.mjs';
import { sandboxFor } from './run/sandbox.mjs';

process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} args passed on to the app. @returns {Promise<number>} the exit code */
async function start(args) {
  if (!(await buildIfStale())) return 1;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('There is no display here, so no window can open. Running the demo without one:\n');
    return (await node([`${root}/out/cli/index.js`, 'demo'])).code;
  }
  const electron = findElectron();
  if (!electron) {
    console.error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
    return 1;
  }
  const sandbox = sandboxFor(electron.folder);
  if ('problem' in sandbox) {
    console.error(sandbox.problem);
    return 1;
  }
  console.log(`Starting in ${describeElectron(electron)}`);
  return (await run([electron.executablePath, ...sandbox.args, root, ...args])).code;
}
