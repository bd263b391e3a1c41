const BUDGET_MS = 8;

/**
 * Works through items in slices of 8 ms, so that no frame is missed. Returns the function that stops.
 * @param work does one item; @param done is called once after the last one
 */
export function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  done?: () => void,
): () => void {
  const iterator = items[Symbol.iterator]();
  let stopped = false;
  const slice = () => {
    if (stopped) return;
    const end = performance.now() + BUDGET_MS;
    do {
      const next = iterator.next();
      if (next.done) {
        done?.();
        return;
      }
      work(next.value);
    } while (performance.now() < end);
    setTimeout(slice);
  };
  slice();
  return () => {
    stopped = true;
  };
}
