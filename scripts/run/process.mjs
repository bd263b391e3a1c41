import { spawn } from 'node:child_process';
import { root } from '../bootstrap/root.mjs';

const running = new Set();
const grouped = process.platform !== 'win32';

/**
 * Runs one command to its end in a process group of its own, so that whatever it leaves behind ends with it.
 * @param {readonly string[]} command the program and its arguments
 * @param {{env?: NodeJS.ProcessEnv, quiet?: boolean, limitMs?: number}} options quiet: collect the output, show nothing
 * @returns {Promise<{code: number, output: string, ms: number, late: boolean}>} late: ended by us at the time limit
 */
export function run(command, { env = process.env, quiet = false, limitMs } = {}) {
  const started = Date.now();
  const [program, ...args] = command;
  const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
  const child = spawn(program, args, { cwd: root, env, stdio, detached: grouped });
  running.add(child);
  let output = '';
  let late = false;
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    const limit = limitMs && setTimeout(() => ((late = true), end(child)), limitMs);
    const done = (code) => {
      clearTimeout(limit);
      end(child);
      running.delete(child);
      resolve({ code, output, ms: Date.now() - started, late });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.once('exit', (code) => {
      // A left-over child may hold the pipes open; ending the group closes them.
      end(child);
      if (quiet) child.once('close', () => done(code ?? 1));
      else done(code ?? 1);
    });
  });
}

/** Runs a JavaScript file or a package's command with this Node. */
export function node(args, options) {
  return run([process.execPath, ...args], options);
}

function end(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(grouped ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const child of running) end(child);
    process.exit(130);
  });
}
