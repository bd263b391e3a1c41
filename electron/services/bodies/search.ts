import type { BodyMatch } from '../../../shared/response/body.js';
import type { JsonDocument } from './json/document.js';
import { stepsAt } from './json/find.js';
import { normalizedPath } from '../../../shared/response/path.js';
import type { BodyText } from './text.js';

/** Matches that are described; the total counts all. */
const DESCRIBED = 500;
const CONTEXT_CHARS = 40;

/**
 * Every place where the text holds the query, upper and lower case alike. In JSON the query also meets itself written
 * with escapes (`\n`, `\"`).
 */
export function searchText(
  text: BodyText,
  document: JsonDocument | null,
  query: string,
): { matches: BodyMatch[]; total: number } {
  const matches: BodyMatch[] = [];
  let total = 0;
  for (const { index, 0: found } of text.all().matchAll(pattern(query, document !== null))) {
    total++;
    if (matches.length >= DESCRIBED) continue;
    const to = index + found.length;
    matches.push({
      path: document ? normalizedPath(stepsAt(document, text, index)) : null,
      from: index,
      to,
      excerpt: text.slice(Math.max(0, index - CONTEXT_CHARS), Math.min(text.length, to + CONTEXT_CHARS)),
    });
  }
  return { matches, total };
}

function pattern(query: string, json: boolean): RegExp {
  const forms = new Set([query]);
  if (json) forms.add(JSON.stringify(query).slice(1, -1));
  return new RegExp([...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'gi');
}
