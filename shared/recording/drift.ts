import type { OutputType } from './shape.js';

/** Runs of an action whose outputs had the same types: see `outputShape`. */
export interface ShapeSpan {
  readonly shape: string;
  /** Times of the first and the last of them, ms since 1970. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** An output whose field went away or changed its type for good. */
export interface Drift {
  readonly output: string;
  readonly kind: 'lost' | 'retyped';
  readonly before: OutputType;
  readonly after: OutputType;
  /** Of the first run that had it so, ms since 1970. */
  readonly since: number;
  /** Successful runs since then. */
  readonly runs: number;
}

/**
 * What changed in the answers of an action and stayed so. A field that comes and goes is no drift: only when every answer
 * up to a moment had it one way, and every one since then has it another. Null is a value that any field may have.
 */
export function driftOf(spans: readonly ShapeSpan[]): Drift[] {
  const shapes = spans.map((span) => ({ ...span, types: typesOf(span.shape) }));
  const newest = shapes.reduce<(typeof shapes)[number] | null>(
    (latest, span) => (latest && latest.last >= span.last ? latest : span),
    null,
  );
  if (!newest) return [];
  return Object.entries(newest.types).flatMap(([output, after]) => {
    if (after === 'null') return [];
    const now = shapes.filter(({ types }) => types[output] === after);
    const since = Math.min(...now.map(({ first }) => first));
    const earlier = shapes.filter(({ types }) => {
      const type = types[output];
      return type !== undefined && type !== after && type !== 'null' && type !== 'absent';
    });
    const last = earlier.reduce<(typeof shapes)[number] | null>(
      (latest, span) => (latest && latest.last >= span.last ? latest : span),
      null,
    );
    if (!last || last.last >= since) return [];
    const before = last.types[output] as OutputType;
    const runs = now.reduce((sum, { count }) => sum + count, 0);
    return [{ output, kind: after === 'absent' ? 'lost' : 'retyped', before, after, since, runs } as const];
  });
}

function typesOf(shape: string): Readonly<Record<string, OutputType>> {
  return JSON.parse(shape) as Record<string, OutputType>;
}
