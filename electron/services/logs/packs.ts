/** As many, and as long, as one unpacks for the sake of one of them. */
const PACK = 16;
const PACK_CHARS = 32_768;

/**
 * What is packed together, in the order given.
 * @param apart whether two must not stand in one pack: the first of it and the next to come
 */
export function* packsOf<T extends { readonly json: string }>(
  all: Iterable<T>,
  apart: (first: T, next: T) => boolean,
): Generator<readonly T[], void, undefined> {
  let pack: T[] = [];
  let chars = 0;
  for (const one of all) {
    const [first] = pack;
    const full = pack.length === PACK || chars + one.json.length > PACK_CHARS;
    if (first !== undefined && (full || apart(first, one))) {
      yield pack;
      pack = [];
      chars = 0;
    }
    pack.push(one);
    chars += one.json.length;
  }
  if (pack.length > 0) yield pack;
}
