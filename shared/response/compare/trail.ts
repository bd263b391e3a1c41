import { normalizedPath, type Step } from '../path.js';
import type { Compared } from './compare.js';

/** The way to a compared value on both sides, as a chain: deep answers share their beginnings. */
export interface Trail {
  readonly around: Trail | null;
  readonly node: Compared;
}

/** Normalized path in the earlier (`old`) or later (`now`) value. */
export function pathOf(trail: Trail, side: 'old' | 'now'): string {
  const steps: Step[] = [];
  for (let at: Trail | null = trail; at; at = at.around) {
    const step = at.node[side];
    if (step !== null) steps.push(step);
  }
  return normalizedPath(steps.reverse());
}
