import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { fail } from '../../../shared/failure/failure.js';

export const WORKSPACE_FILE = 'workspace.yaml';

/** The kinds of file that make a workspace; anything else in its folder is left alone. */
export type FileKind = 'workspace' | 'action' | 'environment' | 'mock';

/** What a file is by its path (POSIX, relative to the workspace); null for files that are not ours. */
export function fileKind(file: string): FileKind | null {
  if (file === WORKSPACE_FILE) return 'workspace';
  if (/^actions\/(?:[^/]+\/)*[^/]+\.action\.yaml$/.test(file)) return 'action';
  if (/^environments\/[^/]+\.env\.yaml$/.test(file)) return 'environment';
  if (/^mocks\/[^/]+\.mock\.yaml$/.test(file)) return 'mock';
  return null;
}

/** `look-up-order` of `actions/orders/look-up-order.action.yaml`. */
export function stemOf(file: string): string {
  return posix.basename(file).replace(/\.(action|env|mock)\.yaml$/, '');
}

/** The POSIX path of an absolute one, relative to the workspace. */
export function relativeTo(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join('/');
}

/**
 * The absolute path of a file of the workspace, which need not exist yet.
 * @throws FailureError `outside-workspace` for paths and symbolic links that leave the folder
 */
export async function resolveInside(folder: string, file: string): Promise<string> {
  const parts = file.split('/');
  if (
    isAbsolute(file) ||
    file.includes('\\') ||
    file.includes('\0') ||
    parts.includes('..') ||
    parts.includes('')
  ) {
    return outside(file);
  }
  const absolute = join(folder, ...parts);
  const root = await realpath(folder);
  const real = await realOrNearest(absolute);
  if (real !== root && !real.startsWith(root + sep)) return outside(file);
  return absolute;
}

/** The real path of a file, or of the nearest folder above it that exists. */
async function realOrNearest(absolute: string): Promise<string> {
  try {
    return await realpath(absolute);
  } catch {
    const above = dirname(absolute);
    return above === absolute ? absolute : realOrNearest(above);
  }
}

function outside(file: string): never {
  return fail({
    class: 'outside-workspace',
    message: `${file} lies outside the workspace.`,
    hint: 'Keep the file itself in the workspace folder; links that lead out of it are not followed.',
  });
}
