/** When the window never rests, the work is done after this long all the same. */
const LATEST_MS = 1000;

/**
 * Leaves work that nobody waits for until the window has drawn what it has and comes to rest. Returns the function that
 * calls it off.
 */
export function whenAtRest(work: () => void): () => void {
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
