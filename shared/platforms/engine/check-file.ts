import type { Action } from '../../action/action.js';
import { toFailure } from '../../failure/failure.js';
import type { Json, JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import type { Finding } from '../../lint/finding.js';
import type { RuleCard } from '../../lint/rule.js';
import { laidOver } from './file.js';

/** What is wrong at a place of an exported file. */
export interface FileProblem {
  readonly rule: string;
  readonly message: string;
  /** In the file. */
  readonly path: readonly (string | number)[];
}

/** Looks at a whole file for what its platform refuses, or takes and ignores. */
export type FileCheck = (file: JsonObject) => readonly FileProblem[];

/**
 * Findings about `platforms.<id>.file`: that it can be laid over the export, and what the platform makes of the result.
 * Without such a key there is nothing to ask: what the export itself writes is right.
 */
export function checkOverlay(
  platform: { readonly id: string; readonly docs: string; readonly rules: readonly RuleCard[] },
  action: Action,
  write: () => Json | null,
  check: FileCheck | undefined,
): readonly Finding[] {
  const overlay = action.platforms.get(platform.id)?.file;
  if (overlay === undefined) return [];
  const at = (path: FileProblem['path']) => ['platforms', platform.id, 'file', ...path];
  try {
    const written = write();
    const file = written === null ? null : laidOver(written, overlay);
    if (file === null || !isObject(file)) return [];
    return (check?.(file) ?? []).flatMap(({ rule, message, path }) =>
      platform.rules
        .filter(({ id }) => id === rule)
        .map(({ severity, source = platform.docs }) => {
          return { rule, severity, path: at(path), message, source, platform: platform.id };
        }),
    );
  } catch (error) {
    const { message } = toFailure(error);
    return [{ rule: 'platform-file', severity: 'error', path: at([]), message, platform: platform.id }];
  }
}
