import { termsOf } from '../../../shared/recording/terms.js';
import type { Hop, RecordedBody, Recording } from '../../../shared/recording/recording.js';
import { lineOf } from './line.js';
import { tagWord, type Tag } from './tags.js';

/** All text by which a recording is found: URL, headers, bodies, conversation, action, failure, outputs. */
export function searchText(recording: Recording): string {
  return [
    lineOf(recording).url,
    recording.action?.id,
    recording.action?.name,
    recording.caseName,
    recording.conversationId,
    recording.replayOf,
    recording.class,
    recording.failure?.message,
    ...recording.outputs.map(({ json }) => json),
    ...recording.hops.flatMap(wordsOfHop),
  ]
    .filter((text) => text !== null && text !== undefined)
    .join('\n');
}

function wordsOfHop(hop: Hop): (string | null)[] {
  const headers = [...hop.requestHeaders, ...hop.responseHeaders].map(
    ({ name, value }) => `${name} ${value}`,
  );
  return [hop.url, ...headers, wordsOfBody(hop.requestBody), wordsOfBody(hop.responseBody)];
}

function wordsOfBody(body: RecordedBody | null): string | null {
  return body && !body.base64 ? body.text : null;
}

/**
 * The query of the word index: all words must occur, words in quotes one after the other, and one tag of each group.
 * @param begun the last word may be only the beginning of one
 * @returns null when it holds no word and no tag, so that the index cannot answer it
 */
export function wordQuery(search: string, tags: readonly (readonly Tag[])[], begun: boolean): string | null {
  // A query ends at a NUL.
  const words = termsOf(search.replaceAll('\0', ' ')).map((term) => `{text} : "${term}"`);
  const groups = tags.map((group) => `(${group.map((tag) => `{tags} : ${tagWord(tag)}`).join(' OR ')})`);
  if (words.length === 0) return groups.length === 0 ? null : groups.join(' AND ');
  return [`${words.join(' AND ')}${begun ? ' *' : ''}`, ...groups].join(' AND ');
}

/** Whether a search holds a word at all: `-` and `*` are none. */
export function hasWord(search: string): boolean {
  return termsOf(search).length > 0;
}
