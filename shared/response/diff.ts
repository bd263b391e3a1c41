import type { Json } from '../json/json.js';
import { compareJson, type Compared } from './compare/compare.js';
import { isDifference } from './compare/lines.js';
import { pathOf, type Trail } from './compare/trail.js';

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

/**
 * The differences between two JSON values, in the order of the later one; what was removed stands where it stood.
 * Items of lists are matched as `compareJson` says. Does not recurse.
 */
export function diffJson(before: Json, after: Json, how = { ignoreOrder: false }): JsonChange[] {
  const changes: JsonChange[] = [];
  const open = [{ node: compareJson(before, after, how), around: null as Trail | null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, around } = next;
    const trail = { around, node };
    changes.push(...changesOf(node, trail));
    for (const member of node.members.toReversed())
      if (member.changes > 0) open.push({ node: member, around: trail });
  }
  return changes;
}

function changesOf(node: Compared, trail: Trail): JsonChange[] {
  const { kind, before, after } = node;
  const both = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  if (kind === 'removed') return [{ path: pathOf(trail, 'old'), kind, ...both }];
  // The way is written for what differs only: it is long in deep answers.
  if (!isDifference(node)) return [];
  const path = pathOf(trail, 'now');
  const changes: JsonChange[] = [];
  if (node.moved) changes.push({ path, kind: 'moved', from: pathOf(trail, 'old'), after: after ?? null });
  if (kind !== 'equal' && kind !== 'inside') changes.push({ path, kind, ...both });
  return changes;
}
