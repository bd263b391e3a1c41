import type { NodePath } from '@shared/document/plain';

/**
 * A path that outlives a change of order: an item of a list goes by its name where it has one, `@email`. The name
 * itself keeps its number, since it is what is being written. Pure.
 */
export function stablePlace(document: unknown, path: NodePath): NodePath {
  return path.map((step, index) => {
    if (typeof step !== 'number' || (path[index + 1] === 'name' && index + 2 === path.length)) return step;
    const name = nameOf(valueAt(document, path.slice(0, index + 1)));
    return name === undefined ? step : `@${name}`;
  });
}

/** Where a stable place is in the document now; null when an item of it is gone. Pure. */
export function pathOfStable(document: unknown, place: NodePath): NodePath | null {
  const path: (string | number)[] = [];
  for (const step of place) {
    const list = typeof step === 'string' && step.startsWith('@') ? valueAt(document, path) : undefined;
    if (typeof step === 'string' && Array.isArray(list)) {
      const index = list.findIndex((item) => nameOf(item) === step.slice(1));
      if (index < 0) return null;
      path.push(index);
    } else path.push(step);
  }
  return path;
}

/** What a document's plain value says at a path; undefined where it says nothing. */
export function valueAt(document: unknown, path: NodePath): unknown {
  let at = document;
  for (const step of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at;
}

function nameOf(item: unknown): string | undefined {
  const name = valueAt(item, ['name']);
  return typeof name === 'string' && name !== '' ? name : undefined;
}
