import type { Json, JsonObject } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import type { Step } from '../path.js';
import { matchItems } from './match-items.js';

/** How two answers are compared. */
export interface HowToCompare {
  /** Items of lists may stand in any order. */
  readonly ignoreOrder: boolean;
}

/** Two values that belong together, or one that the other side has not. */
export interface Pair {
  /** The step to it in the earlier value; null for what was added and for the whole. */
  readonly old: Step | null;
  /** The step to it in the later value; null for what was removed and for the whole. */
  readonly now: Step | null;
  readonly before?: Json;
  readonly after?: Json;
  /** An item that changed its order among the others. */
  readonly moved: boolean;
}

export interface PairedMembers {
  readonly pairs: readonly Pair[];
  /** The member by which items were told apart, e.g. `sku`; null for objects and for items matched by equality. */
  readonly matchedBy: string | null;
}

/** The members of two containers of one kind, in the order of the later; what was removed stands where it stood. */
export function pairMembers(before: Json, after: Json, how: HowToCompare): PairedMembers | null {
  if (isObject(before) && isObject(after)) return { pairs: namedMembers(before, after), matchedBy: null };
  if (isArray(before) && isArray(after)) return items(before, after, how);
  return null;
}

function namedMembers(before: JsonObject, after: JsonObject): Pair[] {
  const rest = new Map<Step | null, Pair[]>();
  let kept: string | null = null;
  for (const [name, value] of Object.entries(before)) {
    if (Object.hasOwn(after, name)) kept = name;
    else keep(rest, kept, { old: name, now: null, before: value, moved: false });
  }
  const pairs = [...(rest.get(null) ?? [])];
  for (const [name, value] of Object.entries(after)) {
    const known = Object.hasOwn(before, name);
    const old = known ? { old: name, before: before[name] ?? null } : { old: null };
    pairs.push({ ...old, now: name, after: value, moved: false }, ...(rest.get(name) ?? []));
  }
  return pairs;
}

function items(
  before: readonly Json[],
  after: readonly Json[],
  { ignoreOrder }: HowToCompare,
): PairedMembers {
  const matched = matchItems(before, after);
  const from = new Map(matched.pairs.map(([old, now]) => [now, old]));
  const isMoved = new Set(ignoreOrder ? [] : matched.moved);
  const isRemoved = new Set(matched.removed);
  const rest = new Map<Step | null, Pair[]>();
  let kept: number | null = null;
  before.forEach((value, old) => {
    if (isRemoved.has(old)) keep(rest, kept, { old, now: null, before: value, moved: false });
    else kept = old;
  });
  const pairs = [...(rest.get(null) ?? [])];
  after.forEach((value, now) => {
    const old = from.get(now);
    if (old === undefined) {
      pairs.push({ old: null, now, after: value, moved: false });
    } else {
      pairs.push({ old, now, before: before[old] ?? null, after: value, moved: isMoved.has(now) });
      for (const removed of rest.get(old) ?? []) pairs.push(removed);
    }
  });
  return { pairs, matchedBy: matched.by };
}

function keep(rest: Map<Step | null, Pair[]>, behind: Step | null, pair: Pair): void {
  const known = rest.get(behind);
  if (known) known.push(pair);
  else rest.set(behind, [pair]);
}
