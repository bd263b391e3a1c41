import type { DocumentEdit } from '../document/edit.js';
import type { PersonalRules } from './rules.js';

/** A workspace that marks nothing. */
export const NO_RULES: PersonalRules = { names: [], paths: [], detect: [], mask: 'shown' };

/**
 * The edits of `workspace.yaml` that lead from one set of rules to another; what stays is not touched.
 * @param before null: it has none yet
 */
export function editsOfRules(before: PersonalRules | null, after: PersonalRules): readonly DocumentEdit[] {
  const was = before ?? NO_RULES;
  const lists = (['names', 'paths', 'detect'] as const).flatMap((key): readonly DocumentEdit[] => {
    if (JSON.stringify(was[key]) === JSON.stringify(after[key])) return [];
    const path = ['personal', key];
    return after[key].length === 0
      ? [{ kind: 'remove', path }]
      : [{ kind: 'set', path, value: [...after[key]] }];
  });
  return was.mask === after.mask
    ? lists
    : [...lists, { kind: 'set', path: ['personal', 'mask'], value: after.mask }];
}
