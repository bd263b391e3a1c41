import type { Hop, RecordedBody, Recording } from '../../../shared/recording/recording.js';
import { lineOf } from './line.js';

/** Of a longer body only the beginning is searchable: the index would outgrow the log. */
const INDEXED_CHARS = 100_000;

/** All words by which a recording is found: URL, headers, bodies, conversation, action, failure, outputs. */
export function wordsOf(recording: Recording): string {
  return [
    lineOf(recording).url,
    recording.action?.id,
    recording.action?.name,
    recording.caseName,
    recording.conversationId,
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
  return body && !body.base64 ? body.text.slice(0, INDEXED_CHARS) : null;
}

/** A word of the column `tags`: lets the index itself narrow a word search to one action. */
export function actionTag(nameId: number): string {
  return `a${nameId}`;
}

/**
 * The query of the word index for what a person typed: all words must occur, words in quotes one after the other.
 * @param begun the last word may be only the beginning of one
 * @returns null when it holds no word at all
 */
export function matchQuery(search: string, tags: readonly string[], begun: boolean): string | null {
  const terms = [...search.matchAll(/"([^"]+)"?|[^\s"]+/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
  if (terms.length === 0) return null;
  const words = terms.map((term) => `{text} : "${term}"`);
  return `${words.join(' AND ')}${begun ? ' *' : ''}${tags.map((tag) => ` AND {tags} : ${tag}`).join('')}`;
}
