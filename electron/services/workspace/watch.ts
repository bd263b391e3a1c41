import type { Place } from './known-hashes.js';
import { fileKind, relativeTo } from './paths.js';
import { hashOnDisk } from './read-text.js';

/** Editors write in several steps; what settles within this time is one change. */
const SETTLE_MS = 100;

const FOLDERS = new Set(['', 'actions', 'environments', 'mocks']);

export interface Watch {
  close(): Promise<void>;
}

/**
 * Watches the files of a workspace. Only what differs from what we last read or wrote is told: our own saves are not.
 */
export async function watchFolder(
  { folder, known }: Place,
  changed: (files: readonly string[]) => void,
): Promise<Watch> {
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const settle = async (): Promise<void> => {
    const files = [...touched];
    touched.clear();
    timer = null;
    const foreign: string[] = [];
    for (const file of files) {
      // After any save under way, whose hash is known only once it is done.
      await known.inTurn(file, async () => {
        const hash = await hashOnDisk(folder, file).catch(() => null);
        if (hash !== known.get(file)) foreign.push(file);
        known.set(file, hash);
      });
    }
    if (foreign.length > 0) changed(foreign);
  };

  // A command that reads a workspace once never needs it.
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => {
      const file = relativeTo(folder, path);
      if (stats?.isFile()) return fileKind(file) === null;
      const [top = ''] = file.split('/');
      return !(FOLDERS.has(top) || file === 'workspace.yaml') || /(^|\/)\./.test(file);
    },
  });
  watcher.on('all', (event, path) => {
    const file = relativeTo(folder, path);
    if (event === 'addDir' || event === 'unlinkDir' || fileKind(file) === null) return;
    touched.add(file);
    timer ??= setTimeout(() => void settle(), SETTLE_MS);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    // Where the system cannot watch (too many files), changes still show: every save compares hashes.
    watcher.on('error', () => resolve());
  });
  return {
    async close() {
      if (timer) clearTimeout(timer);
      await watcher.close();
    },
  };
}
