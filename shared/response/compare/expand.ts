import type { Json, JsonObject } from '../../json/json.js';
import { isArray } from '../../json/kind.js';
import type { Step } from '../path.js';
import type { Compared } from './compare.js';
import { pairMembers, type PairedMembers } from './pair-members.js';

const alike = { kind: 'equal', members: [], matchedBy: null, changes: 0, moved: false } as const;

/** The members of a value that is shown whole: equal on both sides, or on one side only. */
export function expand({ before, after }: Compared): readonly Compared[] {
  if (after === undefined) {
    return stepsOf(before).map(([old, value]) => ({
      ...alike,
      kind: 'removed',
      old,
      now: null,
      before: value,
    }));
  }
  if (before === undefined) {
    return stepsOf(after).map(([now, value]) => ({ ...alike, kind: 'added', old: null, now, after: value }));
  }
  // Which item is equal to which; where they stood does not matter any more.
  const { pairs } = pairMembers(before, after, { ignoreOrder: true }) as PairedMembers;
  return pairs.map((pair) => ({ ...pair, ...alike }));
}

function stepsOf(json: Json | undefined): (readonly [Step, Json])[] {
  return isArray(json) ? json.map((item, index) => [index, item]) : Object.entries(json as JsonObject);
}
