import type { Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';
import type { Step } from './path.js';

interface Branch {
  /** Kept whole. */
  whole: boolean;
  readonly below: Map<Step, Branch>;
}

/**
 * The parts of a JSON value that stand at the given places, in their containers: `$.ticket.id` of
 * `{"ticket":{"id":1,"log":[]},"x":2}` is `{"ticket":{"id":1}}`. Items of a list close up. Undefined when nothing is kept.
 */
export function keepPlaces(json: Json, places: readonly (readonly Step[])[]): Json | undefined {
  const root: Branch = { whole: false, below: new Map() };
  for (const steps of places) {
    let at = root;
    for (const step of steps) {
      const next = at.below.get(step) ?? { whole: false, below: new Map<Step, Branch>() };
      at.below.set(step, next);
      at = next;
    }
    at.whole = true;
  }
  return places.length === 0 ? undefined : kept(json, root);
}

/** Recurses as deep as a path is long; paths are written by people or bounded by the picker. */
function kept(json: Json, branch: Branch): Json {
  if (branch.whole) return json;
  if (isArray(json)) {
    return [...branch.below]
      .filter(([step]) => typeof step === 'number' && step < json.length)
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([step, below]) => kept(json[Number(step)] ?? null, below));
  }
  if (!isObject(json)) return json;
  const result = Object.create(null) as Record<string, Json>;
  for (const [name, member] of Object.entries(json)) {
    const below = branch.below.get(name);
    if (below) result[name] = kept(member, below);
  }
  return result;
}
