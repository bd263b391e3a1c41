import type { Compared } from './compare.js';
import { expand } from './expand.js';
import { groupsOf, sizeOf, type Group } from './groups.js';
import type { Trail } from './trail.js';

/** One line of a comparison as it is kept: what is shown of it is written when it comes into view. */
export interface Line {
  readonly part: 'whole' | 'opens' | 'closes' | 'fold';
  readonly node: Compared;
  readonly trail: Trail;
  readonly depth: number;
  /** The number of the difference it shows. */
  change: number | null;
  /** Whether a comma follows on the earlier and on the later side. */
  readonly commas: readonly [boolean, boolean];
  /** Of a fold: the equal members in it. */
  readonly hidden: readonly Compared[];
  /** The line that was opened to show this one. */
  readonly within: Line | null;
  open: boolean;
}

/** Members whose lines are still to be made. */
interface Members {
  readonly of: readonly Compared[];
  readonly around: Trail | null;
  readonly depth: number;
  /** Commas behind the last of them, when others follow that are not among them. */
  readonly behind?: Line['commas'];
}

/**
 * The lines of compared members, in their order and numbered; what is equal is folded. Does not recurse.
 * @param context equal scalars that stay in sight beside a difference
 */
export function linesOf(members: Members, context: number): Line[] {
  const lines: Line[] = [];
  const open: (Members | Line)[] = [members];
  let changes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if ('of' in next) {
      const made = linesOfMembers(next, groupsOf(next.of, context), null);
      for (let at = made.length - 1; at >= 0; at--) open.push(made[at] as Members | Line);
      continue;
    }
    const { node, part } = next;
    if (part !== 'closes' && part !== 'fold' && isDifference(node)) {
      next.change = node.continues ? changes - 1 : changes++;
    }
    lines.push(next);
  }
  return lines;
}

/** The lines that appear below a line that is opened. */
export function linesInside(opened: Line): Line[] {
  const { node, hidden, depth, trail } = opened;
  if (opened.part === 'fold') {
    const [only] = hidden;
    const whole = hidden.map((member) => ({ folded: false, nodes: [member] }));
    const members = { of: hidden, around: trail.around, depth, behind: opened.commas };
    const lines = linesOfMembers(members, whole, opened).filter((line) => 'part' in line);
    const [line] = lines;
    if (hidden.length > 1 || !only || !line) return lines;
    line.open = true;
    return [line, ...membersInside(line, only, depth)];
  }
  return membersInside(opened, node, depth);
}

function membersInside(opened: Line, node: Compared, depth: number): Line[] {
  const of = expand(node);
  const each: Group[] = of.map((member) => ({ folded: false, nodes: [member] }));
  const members = { of, around: opened.trail, depth: depth + 1 };
  const lines = linesOfMembers(members, each, opened).filter((line) => 'part' in line);
  for (const line of lines) line.change = opened.change;
  const closes: Line = { ...opened, part: 'closes', within: opened, open: false };
  return [...lines, closes];
}

function linesOfMembers(
  { of, around, depth, behind = [false, false] }: Members,
  groups: readonly Group[],
  within: Line | null,
) {
  const lastOld = of.findLastIndex(({ before }) => before !== undefined);
  const lastNow = of.findLastIndex(({ after }) => after !== undefined);
  const made: (Line | Members)[] = [];
  let at = -1;
  for (const { nodes, folded } of groups) {
    at += nodes.length;
    const node = nodes[0] as Compared;
    const trail: Trail = { around, node };
    const last = at === of.length - 1;
    const commas = [at < lastOld || (last && behind[0]), at < lastNow || (last && behind[1])] as const;
    const line = { node, trail, depth, change: null, commas, hidden: [], within, open: false };
    if (folded) {
      made.push({ ...line, part: 'fold', hidden: nodes });
    } else if (node.kind === 'inside') {
      made.push({ ...line, part: 'opens', commas: [false, false] });
      made.push({ of: node.members, around: trail, depth: depth + 1 });
      made.push({ ...line, part: 'closes' });
    } else {
      made.push({ ...line, part: 'whole' });
    }
  }
  return made;
}

/** Whether it is a difference by itself, not only by what is in it. */
export function isDifference(node: Compared): boolean {
  return node.moved || (node.kind !== 'equal' && node.kind !== 'inside');
}

/** Whether a line can be opened. */
export function opens({ part, node }: Line): boolean {
  if (part === 'fold') return true;
  const oneValue = node.kind === 'equal' || node.kind === 'added' || node.kind === 'removed';
  return part === 'whole' && oneValue && sizeOf(node) > 0;
}
