import { isArray, isObject } from '../../json/kind.js';
import type { Compared } from './compare.js';

/** Members that stand in the rows one by one, or equal ones that are folded into one row. */
export interface Group {
  readonly folded: boolean;
  readonly nodes: readonly Compared[];
}

/** Whether a compared value has members that could be shown. */
function isContainer({ before, after }: Compared): boolean {
  const one = after ?? before;
  return isArray(one) || isObject(one);
}

/** How many members a compared value has to show; of a scalar none. */
export function sizeOf({ before, after }: Compared): number {
  const one = after ?? before;
  if (isArray(one)) return one.length;
  return isObject(one) ? Object.keys(one).length : 0;
}

/**
 * Folds what is equal: all but the scalars within `context` of a difference, and but a single scalar, which takes no
 * more room than its fold.
 */
export function groupsOf(members: readonly Compared[], context: number): Group[] {
  const groups: Group[] = [];
  let run: Compared[] = [];
  const end = (): void => {
    const [only] = run;
    if (only) groups.push({ folded: run.length > 1 || isContainer(only), nodes: run });
    run = [];
  };
  const near = nearDifference(members, context);
  members.forEach((member, at) => {
    if (member.changes === 0 && (isContainer(member) || near[at] !== true)) {
      run.push(member);
      return;
    }
    end();
    groups.push({ folded: false, nodes: [member] });
  });
  end();
  return groups;
}

function nearDifference(members: readonly Compared[], context: number): boolean[] {
  const near = new Array<boolean>(members.length).fill(false);
  members.forEach(({ changes }, at) => {
    if (changes > 0) near.fill(true, Math.max(0, at - context), at + context + 1);
  });
  return near;
}
