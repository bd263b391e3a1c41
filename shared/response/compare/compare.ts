import { JsonNumber, type Json } from '../../json/json.js';
import { kindOf } from '../../json/kind.js';
import { pairMembers, type HowToCompare, type Pair, type PairedMembers } from './pair-members.js';

/** Two values that were compared. */
export interface Compared extends Pair {
  /** `inside`: both are containers of one kind, and something in them differs. */
  readonly kind: 'equal' | 'inside' | 'changed' | 'type-changed' | 'added' | 'removed';
  /** Of what differs inside: all members, the equal ones too. */
  readonly members: readonly Compared[];
  readonly matchedBy: string | null;
  /** Differences in it; what moved counts one. */
  readonly changes: number;
  /** Belongs to the difference before it: lines of a text that changed together. */
  readonly continues?: true;
}

interface Frame extends PairedMembers {
  readonly pair: Pair;
  readonly done: Compared[];
}

/**
 * Compares two JSON values. Items of lists are matched by what identifies them (`id` and the like), else by equality,
 * so that one insertion is one change; numbers differ when their digits do. Does not recurse.
 */
export function compareJson(before: Json, after: Json, how: HowToCompare): Compared {
  const whole: Pair = { old: null, now: null, before, after, moved: false };
  const root: Frame = { pair: whole, pairs: [whole], matchedBy: null, done: [] };
  const open = [root];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const pair = frame.pairs[frame.done.length];
    if (pair === undefined) {
      open.pop();
      open.at(-1)?.done.push(container(frame));
      continue;
    }
    const both = pair.before !== undefined && pair.after !== undefined;
    const members = both ? pairMembers(pair.before, pair.after, how) : null;
    if (members) open.push({ ...members, pair, done: [] });
    else frame.done.push(scalar(pair));
  }
  return root.done[0] ?? scalar(whole);
}

function container({ pair, done, matchedBy }: Frame): Compared {
  const inside = done.reduce((sum, { changes }) => sum + changes, 0);
  const changes = inside + (pair.moved ? 1 : 0);
  return inside === 0
    ? { ...pair, kind: 'equal', members: [], matchedBy, changes }
    : { ...pair, kind: 'inside', members: done, matchedBy, changes };
}

function scalar(pair: Pair): Compared {
  const kind = kindOfPair(pair);
  const changes = (kind === 'equal' ? 0 : 1) + (pair.moved ? 1 : 0);
  return { ...pair, kind, members: [], matchedBy: null, changes };
}

function kindOfPair({ before, after }: Pair): Compared['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before instanceof JsonNumber && after instanceof JsonNumber && before.text === after.text)
    return 'equal';
  if (before === after) return 'equal';
  return kindOf(before) === kindOf(after) ? 'changed' : 'type-changed';
}
