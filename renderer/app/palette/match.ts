export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of a query, lower case. */
export const wordsOf = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/** Where the words stand in a text; null when one of them is nowhere in it. Pure. */
export function matchText(text: string, words: readonly string[]): readonly Range[] | null {
  const lower = text.toLowerCase();
  const ranges: Range[] = [];
  for (const word of words) {
    const from = lower.indexOf(word);
    if (from < 0) return null;
    ranges.push({ from, to: from + word.length });
  }
  return merge(ranges);
}

/**
 * Where the words stand in several texts together: every word must be in at least one of them.
 * @returns one list of ranges for each text; null when a word is in none
 */
export function matchAll(
  texts: readonly string[],
  words: readonly string[],
): readonly (readonly Range[])[] | null {
  const lower = texts.map((text) => text.toLowerCase());
  if (!words.every((word) => lower.some((text) => text.includes(word)))) return null;
  return lower.map((text) =>
    merge(
      words.flatMap((word) => {
        const from = text.indexOf(word);
        return from < 0 ? [] : [{ from, to: from + word.length }];
      }),
    ),
  );
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}
