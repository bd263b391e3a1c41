import { spawn } from 'node:child_process';
import { root } from '../bootstrap/root.mjs';

const running = new Set();
let stopping = false;
const GRACE_MS = 5_000;
const grouped = process.platform !== 'win32';

/**
 * Runs one command to its end in a process group of its own, so that whatever it leaves behind ends with it.
 * @param {readonly string[]} command the program and its arguments
 * @param {{env?: NodeJS.ProcessEnv, quiet?: boolean, limitMs?: number}} options quiet: collect the output, show nothing
 * @returns {Promise<{code: number, output: string, ms: number, late: boolean}>} late: ended by us at the time limit
 */
export function run(command, { env = process.env, quiet = false, limitMs } = {}) {
  // Interrupted: nothing new begins while the last commands end.
  if (stopping) return new Promise(() => undefined);
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

function end(child, signal = 'SIGKILL') {
  if (child.pid === undefined) return;
  try {
    process.kill(grouped ? -child.pid : child.pid, signal);
  } catch {
    // Already gone.
  }
}

// Ctrl-C reaches only us, because each command has a group of its own. The app gets time to save what is open.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    stopping = true;
    for (const child of running) end(child, 'SIGTERM');
    const giveUp = setTimeout(() => [...running].forEach((child) => end(child)), GRACE_MS);
    const check = setInterval(() => {
      if (running.size > 0) return;
      clearTimeout(giveUp);
      clearInterval(check);
      process.exit(130);
    }, 20);
  });
}
