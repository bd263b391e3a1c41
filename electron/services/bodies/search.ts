import type { BodyMatch } from '../../../shared/response/body.js';
import { normalizedPath } from '../../../shared/response/path.js';
import type { JsonDocument } from './json/document.js';
import { stepsAt } from './json/find.js';
import type { BodyText } from './text.js';

/** Matches that are described at once. */
const DESCRIBED = 100;
const CONTEXT_CHARS = 40;

/**
 * Every place where the text holds the query, upper and lower case alike. In JSON the query also meets itself written
 * with escapes (`\n`, `\"`). Two numbers a match are kept, so that millions can be walked without searching again.
 */
export class TextSearch {
  private readonly places: Int32Array;

  constructor(
    private readonly text: BodyText,
    private readonly document: JsonDocument | null,
    readonly query: string,
  ) {
    let places = new Int32Array(1024);
    let used = 0;
    for (const { index, 0: found } of text.all().matchAll(pattern(query, document !== null))) {
      if (used === places.length) {
        const grown = new Int32Array(places.length * 2);
        grown.set(places);
        places = grown;
      }
      places[used++] = index;
      places[used++] = index + found.length;
    }
    this.places = places.subarray(0, used);
  }

  get total(): number {
    return this.places.length / 2;
  }

  /** Matches from a number on. */
  window(first: number): BodyMatch[] {
    const matches: BodyMatch[] = [];
    for (let at = first; at < Math.min(this.total, first + DESCRIBED); at++) {
      const from = this.places[at * 2] as number;
      const to = this.places[at * 2 + 1] as number;
      const { text, document } = this;
      matches.push({
        path: document ? normalizedPath(stepsAt(document, text, from)) : null,
        from,
        to,
        excerpt: text.slice(Math.max(0, from - CONTEXT_CHARS), Math.min(text.length, to + CONTEXT_CHARS)),
      });
    }
    return matches;
  }
}

function pattern(query: string, json: boolean): RegExp {
  const forms = new Set([query]);
  if (json) forms.add(JSON.stringify(query).slice(1, -1));
  return new RegExp([...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'gi');
}
