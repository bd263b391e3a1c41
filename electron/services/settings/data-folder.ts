import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the place of the data folder depends on; by default this process's own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/**
 * The folder for what belongs to the person and not to a workspace: logs, settings, recent workspaces. App and command
 * line use the same one. `ACTIONBENCH_HOME` overrides it.
 * Linux: https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function dataFolder({ env, platform, home }: Surroundings = here()): string {
  if (env['ACTIONBENCH_HOME']) return resolve(env['ACTIONBENCH_HOME']);
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Actionbench');
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Actionbench');
    default: {
      // The specification says that a relative path is to be ignored.
      const data = env['XDG_DATA_HOME'];
      return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'actionbench');
    }
  }
}

/** The log of a workspace. */
export function logFile(folder: string, workspaceId: string): string {
  return join(folder, 'logs', `${workspaceId}.db`);
}

function here(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}
