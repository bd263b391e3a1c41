import type { Plain } from '@shared/document/plain.js';
import { FailureError } from '@shared/failure/failure.js';
import { platforms } from '@shared/platforms/index.js';
import type { ImportResult, Platform } from '@shared/platforms/platform.js';

/** A file read as a platform's, and which platform that is. */
export interface PlatformFile {
  readonly platform: Platform;
  readonly result: ImportResult;
}

/**
 * The platform whose file this is: of those that can read it, the one that leaves least of it unexplained
 * (`platforms.<id>.file` keeps what a platform has no word for); the first of equals.
 */
export function platformFile(text: string): PlatformFile | null {
  let best: (PlatformFile & { readonly rest: number }) | null = null;
  for (const platform of platforms) {
    const result = tryImport(platform, text);
    if (result === null || result.actions.length === 0) continue;
    const rest = unexplained(result, platform.id);
    if (best === null || rest < best.rest) best = { platform, result, rest };
  }
  return best;
}

export function platformTitle({ name, mode }: Platform): string {
  return mode === undefined ? name : `${name} ${mode}`;
}

/** A file of another kind is the ordinary case here, not an error. */
function tryImport(platform: Platform, text: string): ImportResult | null {
  try {
    return platform.import?.(text) ?? null;
  } catch (error) {
    if (error instanceof FailureError) return null;
    throw error;
  }
}

function unexplained({ actions }: ImportResult, id: string): number {
  return actions.reduce((sum, action) => {
    const file = at(at(at(action, 'platforms'), id), 'file');
    return sum + (file === undefined ? 0 : JSON.stringify(file).length);
  }, 0);
}

function at(plain: Plain | undefined, key: string): Plain | undefined {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
  return Object.hasOwn(plain, key) ? (plain as Readonly<Record<string, Plain>>)[key] : undefined;
}
