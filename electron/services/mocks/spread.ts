/** How far a latency varies either way. */
const SHARE = 0.2;

/** Varies a latency by a seeded sequence; without a seed it stays as it is. In and out in ms. */
export function spreadOf(seed: number | null): (latencyMs: number) => number {
  if (seed === null) return (latencyMs) => latencyMs;
  const next = mulberry32(seed);
  return (latencyMs) => Math.round(latencyMs * (1 - SHARE + 2 * SHARE * next()));
}

/** A small generator of numbers from 0 to 1: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
