import { join } from 'node:path';

/** Where the app finds its own files. */
export interface Paths {
  readonly renderer: string;
  readonly preload: string;
  readonly example: string;
  readonly starters: string;
}

/** @param main the folder of the built main script, `out/main`; inside the archive of the packaged app */
export function pathsFrom(main: string): Paths {
  return {
    renderer: join(main, '..', 'renderer'),
    preload: join(main, '..', 'preload', 'index.cjs'),
    example: join(main, '..', '..', 'resources', 'example'),
    starters: join(main, '..', '..', 'resources', 'starters'),
  };
}
