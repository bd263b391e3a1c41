import { fileURLToPath } from 'node:url';

/** The absolute path of a file or folder of the repository, given relative to its root. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The path aliases of tsconfig.base.json, for every bundler and for vitest. */
export const aliases: Readonly<Record<string, string>> = {
  '@shared': fromRoot('shared'),
  '@services': fromRoot('electron/services'),
  '@renderer': fromRoot('renderer'),
};
