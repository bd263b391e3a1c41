import type { PlainMap } from '@shared/document/plain';
import type { TreeRow } from '@shared/response/body';
import { readablePath } from '@shared/response/path';

/** A field of the answer that a rule or a path can be made of. */
export interface AnswerField {
  readonly path: string;
  /** What it holds, when that is a word or a number short enough to compare with. */
  readonly value: string | null;
}

const LONGEST = 60;

export function fieldOf(row: TreeRow): AnswerField {
  const path = readablePath(row.path);
  if (row.cut || row.preview.length > LONGEST) return { path, value: null };
  switch (row.kind) {
    case 'string':
      return { path, value: JSON.parse(row.preview) as string };
    case 'number':
    case 'boolean':
      return { path, value: row.preview };
    default:
      return { path, value: null };
  }
}

/** Keys that say how it went: their value is compared. Any other key means a failure by being there. */
const OUTCOME = /(?:^|[._\]'"])(?:status|success|ok|code|state|result|type)(?:['"]\])?$/i;

/** The rule a field of a failed answer suggests: `$.success` is `false`, `$.error` is there. Pure. */
export function ruleAt({ path, value }: AnswerField): PlainMap {
  return value !== null && OUTCOME.test(path) ? { path, equals: value } : { path, present: 'true' };
}
