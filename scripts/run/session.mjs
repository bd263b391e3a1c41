import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './process.mjs';

/** Unlocks a fresh keychain on the session's bus, then becomes the command. */
const WITH_KEYCHAIN =
  'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';

/**
 * Runs a command as a person's desktop would: on Linux with a screen of its own (Xvfb), a session bus and an unlocked,
 * empty keychain, in a fresh home folder that is removed afterwards. Elsewhere the machine's own desktop serves.
 * Takes and gives what `run` does.
 */
export async function runInSession(command, options = {}) {
  if (process.platform !== 'linux') return run(command, options);
  const home = mkdtempSync(join(tmpdir(), 'actionbench-home-'));
  const runtime = join(home, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  const env = { ...(options.env ?? process.env), HOME: home, XDG_RUNTIME_DIR: runtime };
  for (const name of [
    'XDG_DATA_HOME',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
    'XDG_STATE_HOME',
    'WAYLAND_DISPLAY',
  ]) {
    delete env[name];
  }
  const screen = ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
  const bus = ['dbus-run-session', '--', 'sh', '-c', WITH_KEYCHAIN, 'sh'];
  try {
    return await run([...screen, ...bus, ...command], { ...options, env });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
