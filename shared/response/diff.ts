import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject, kindOf } from '../json/kind.js';
import { matchItems } from './match-items.js';
import { normalizedPath, type Step } from './path.js';

/** One difference between two JSON values. */
export interface JsonChange {
  /** Normalized path in the later value; for what was removed, in the earlier one. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'type-changed' | 'moved';
  readonly before?: Json;
  readonly after?: Json;
  /** For what moved: where it stood. */
  readonly from?: string;
}

interface Pair {
  readonly before: Json;
  readonly after: Json;
  readonly old: readonly Step[];
  readonly now: readonly Step[];
}

/**
 * The differences between two JSON values, in the order of the later one. Items of lists are matched by what identifies
 * them (`id` and the like), else by equality, so that one insertion is one change. Numbers differ when their digits do.
 * Does not recurse.
 */
export function diffJson(before: Json, after: Json): JsonChange[] {
  const changes: JsonChange[] = [];
  const open: (Pair | JsonChange)[] = [{ before, after, old: [], now: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('kind' in next) changes.push(next);
    else open.push(...compare(next).reverse());
  }
  return changes;
}

function compare(pair: Pair): (Pair | JsonChange)[] {
  const { before, after, now } = pair;
  if (isObject(before) && isObject(after)) return members(before, after, pair);
  if (isArray(before) && isArray(after)) return items(before, after, pair);
  if (same(before, after)) return [];
  const kind = kindOf(before) === kindOf(after) ? 'changed' : 'type-changed';
  return [{ path: normalizedPath(now), kind, before, after }];
}

function same(before: Json, after: Json): boolean {
  if (before instanceof JsonNumber && after instanceof JsonNumber) return before.text === after.text;
  return before === after;
}

function members(
  before: Record<string, Json>,
  after: Record<string, Json>,
  { old, now }: Pair,
): (Pair | JsonChange)[] {
  const found: (Pair | JsonChange)[] = [];
  for (const [name, value] of Object.entries(before)) {
    if (!Object.hasOwn(after, name)) {
      found.push({ path: normalizedPath([...old, name]), kind: 'removed', before: value });
    }
  }
  for (const [name, value] of Object.entries(after)) {
    const earlier = Object.hasOwn(before, name) ? before[name] : undefined;
    if (earlier === undefined)
      found.push({ path: normalizedPath([...now, name]), kind: 'added', after: value });
    else found.push({ before: earlier, after: value, old: [...old, name], now: [...now, name] });
  }
  return found;
}

function items(before: readonly Json[], after: readonly Json[], { old, now }: Pair): (Pair | JsonChange)[] {
  const { pairs, removed, added, moved } = matchItems(before, after);
  const found: (Pair | JsonChange)[] = removed.map((index) => ({
    path: normalizedPath([...old, index]),
    kind: 'removed' as const,
    before: before[index] ?? null,
  }));
  const earlier = new Map(pairs.map(([from, to]) => [to, from]));
  const isAdded = new Set(added);
  const isMoved = new Set(moved);
  after.forEach((value, index) => {
    const path = [...now, index];
    if (isAdded.has(index)) found.push({ path: normalizedPath(path), kind: 'added', after: value });
    const from = earlier.get(index);
    if (from === undefined) return;
    if (isMoved.has(index)) {
      found.push({
        path: normalizedPath(path),
        kind: 'moved',
        from: normalizedPath([...old, from]),
        after: value,
      });
    }
    found.push({ before: before[from] ?? null, after: value, old: [...old, from], now: path });
  });
  return found;
}
