import { fail } from '../../../shared/failure/failure.js';
import { CONTAINS_CHARS } from '../../../shared/recording/filter.js';
import { tagTriple, type Tag } from './tags.js';

/** Triples of private-use characters are tags, so no text may hold them; a query ends at a NUL. */
const UNINDEXED = /[\uE000-\uF8FF\0]/g;

/** What the index of triples takes in of a recording. */
export function partText(text: string, tags: readonly Tag[]): string {
  return `${text.replace(UNINDEXED, ' ')}\n${tags.map(tagTriple).join('')}`;
}

/**
 * The query of the index of triples: a recording that contains the text has all of its triples; whether they stand side by
 * side is looked up in the recording.
 * @param part at least 3 characters
 */
export function partQuery(part: string, tags: readonly (readonly Tag[])[]): string {
  const characters = Array.from(part.replace(UNINDEXED, ' '));
  const triples = characters
    .slice(CONTAINS_CHARS - 1)
    .map((_, index) => quoted(characters.slice(index, index + CONTAINS_CHARS).join('')));
  const groups = tags.map((group) => `(${group.map((tag) => quoted(tagTriple(tag))).join(' OR ')})`);
  return [...new Set(triples), ...groups].join(' AND ');
}

/** @throws FailureError `bad-input` for a part that the index cannot know */
export function checkPart(part: string): void {
  if (Array.from(part).length >= CONTAINS_CHARS) return;
  fail({
    class: 'bad-input',
    message: `"${part}" is too short to be looked for inside words.`,
    hint: `Give at least ${CONTAINS_CHARS} characters, or search for a whole word.`,
  });
}

/** Whether a text contains a part; capitals count as small letters, as in the index. */
export function containsPart(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
