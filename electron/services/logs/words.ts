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
 * The query of the word index for what a person typed: all words must occur, words in quotes one after the other, the
 * last one may be only begun.
 * @returns null when it holds no word at all
 */
export function matchQuery(search: string, tags: readonly string[]): string | null {
  const terms = [...search.matchAll(/"([^"]+)"?|[^\s"]+/g)]
    .map(([whole, quoted]) => ({ text: quoted ?? whole, quoted: quoted !== undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (terms.length === 0) return null;
  const words = terms.map(({ text, quoted }, index) => {
    const begun = index === terms.length - 1 && !quoted && /[\p{L}\p{N}]{3}$/u.test(text);
    return `{text} : "${text.replaceAll('"', '""')}"${begun ? ' *' : ''}`;
  });
  return [...words, ...tags.map((tag) => `{tags} : ${tag}`)].join(' AND ');
}
