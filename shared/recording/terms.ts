/** Where a text matches a search: from, to, in UTF-16 units. */
export interface MatchRange {
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The terms of a search: words, and those in quotes as one. What holds no letter and no digit is none. */
export function termsOf(search: string): string[] {
  return [...search.matchAll(/"([^"]+)"?|[^\s"]+/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
}

/**
 * What a text is looked through with to mark why it was found.
 * @param search words, as in `LogFilter`
 * @param contains part of a text, as in `LogFilter`
 * @returns null when there is nothing to look for
 */
export function matcher(search = '', contains = ''): ((text: string) => MatchRange[]) | null {
  const terms = termsOf(search).map(wordPattern);
  if (contains !== '') terms.push(escaped(folded(contains)));
  if (terms.length === 0) return null;
  const pattern = new RegExp(terms.join('|'), 'gu');
  return (text) => {
    const plain = folded(text);
    // Folding that changed the length would shift every mark: then capitals alone are folded, or nothing.
    const small = text.toLowerCase();
    const aligned = plain.length === text.length ? plain : small.length === text.length ? small : text;
    return [...aligned.matchAll(pattern)].map(({ index, 0: hit }) => ({
      from: index,
      to: index + hit.length,
    }));
  };
}

/** Words of a term with anything but letters and digits between them, where a word begins. */
function wordPattern(term: string): string {
  const words = [...folded(term).matchAll(WORD)].map(([word]) => escaped(word));
  return `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}`;
}

/** Small letters without accents, as the index has them. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
