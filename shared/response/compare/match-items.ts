import { JsonNumber, type Json } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';

/** Which items of two lists belong together: indexes before and after. */
interface Matched {
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Indexes after, of items that changed their order among the others. */
  readonly moved: readonly number[];
  /** The member that tells items apart; null when they were matched by equality. */
  readonly by: string | null;
}

const IDENTIFYING = ['id', 'uuid', 'key', 'code', 'sku', 'serial', 'number', 'slug', 'email', 'name'];

/** Matches by an identifying member if all items have one, else equal items; what is left is paired in order. */
export function matchItems(before: readonly Json[], after: readonly Json[]): Matched {
  const name = identifyingMember(before, after);
  const keyOf = (item: Json) => (name === null ? writeJson(item) : writeJson(memberOf(item, name) ?? null));
  const waiting = new Map<string, number[]>();
  before.forEach((item, index) => {
    const key = keyOf(item);
    const indexes = waiting.get(key);
    if (indexes) indexes.push(index);
    else waiting.set(key, [index]);
  });
  const pairs: (readonly [number, number])[] = [];
  const unmatched: number[] = [];
  after.forEach((item, index) => {
    const from = waiting.get(keyOf(item))?.shift();
    if (from === undefined) unmatched.push(index);
    else pairs.push([from, index]);
  });
  const left = [...waiting.values()].flat().sort((a, b) => a - b);
  if (name === null) pairInOrder(left, unmatched, pairs);
  pairs.sort(([, a], [, b]) => a - b);
  const steady = longestRise(pairs.map(([from]) => from));
  const moved = pairs.filter((_pair, at) => !steady.has(at)).map(([, to]) => to);
  return { pairs, removed: left, added: unmatched, moved, by: name };
}

/** Without identities, an item that changed is compared with the one at its place when as many left as came. */
function pairInOrder(left: number[], came: number[], pairs: (readonly [number, number])[]): void {
  if (left.length !== came.length) return;
  left.forEach((from, at) => pairs.push([from, came[at] ?? 0]));
  left.length = 0;
  came.length = 0;
}

function identifyingMember(before: readonly Json[], after: readonly Json[]): string | null {
  const all = [...before, ...after];
  if (all.length === 0 || !all.every((item) => isObject(item))) return null;
  const first = all[0];
  const own = isObject(first) ? Object.keys(first).filter((key) => /_id$|Id$/.test(key)) : [];
  return [...IDENTIFYING, ...own].find((name) => unique(before, name) && unique(after, name)) ?? null;
}

function unique(items: readonly Json[], name: string): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    const member = memberOf(item, name);
    if (typeof member !== 'string' && !(member instanceof JsonNumber)) return false;
    const key = writeJson(member);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

function memberOf(item: Json, name: string): Json | undefined {
  return isObject(item) && Object.hasOwn(item, name) ? item[name] : undefined;
}

/** Positions of a longest rising subsequence: the items that kept their order (patience sorting, n log n). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: { readonly at: number; readonly value: number }[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = tails[middle];
      if (tail !== undefined && tail.value < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]?.at : undefined;
    tails[low] = { at, value };
  });
  const rise = new Set<number>();
  for (let at = tails.at(-1)?.at; at !== undefined; at = before[at]) rise.add(at);
  return rise;
}
