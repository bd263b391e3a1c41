import type { Hop, RecordedBody, Recording } from './recording.js';
import type { MatchRange } from './terms.js';

/** Where in a recording a search met something. */
export type ExcerptPlace =
  'url' | 'request' | 'answer' | 'request header' | 'answer header' | 'conversation' | 'result';

/** A piece of a recording around what was found, on one line. */
export interface Excerpt {
  readonly place: ExcerptPlace;
  readonly text: string;
  /** Inside `text`. */
  readonly matches: readonly MatchRange[];
}

const BEFORE = 24;
const LENGTH = 120;
/** Of a longer body an excerpt comes from the beginning: there are many rows to mark at a time. */
const LOOKED_THROUGH = 200_000;

/** The first place of a recording that matches; null when none does. */
export function excerptOf(
  recording: Recording,
  matches: (text: string) => readonly MatchRange[],
): Excerpt | null {
  for (const [place, text] of placesOf(recording)) {
    const [first] = matches(text);
    if (first) return around(place, text, first, matches);
  }
  return null;
}

function around(
  place: ExcerptPlace,
  text: string,
  { from }: MatchRange,
  matches: (text: string) => readonly MatchRange[],
): Excerpt {
  const start = Math.max(0, from - BEFORE);
  const piece = text.slice(start, start + LENGTH).replace(/\s/g, ' ');
  const line = `${start > 0 ? '…' : ''}${piece}${start + LENGTH < text.length ? '…' : ''}`;
  return { place, text: line, matches: matches(line) };
}

function* placesOf(recording: Recording): Generator<readonly [ExcerptPlace, string], void, undefined> {
  const { hops, conversationId, outputs, failure } = recording;
  for (const { url } of hops) yield ['url', url];
  if (conversationId !== null) yield ['conversation', conversationId];
  for (const hop of hops) yield* placesOfHop(hop);
  for (const { name, json } of outputs) if (json !== null) yield ['result', `${name} ${json}`];
  if (failure) yield ['result', failure.message];
}

function* placesOfHop(hop: Hop): Generator<readonly [ExcerptPlace, string], void, undefined> {
  const answer = textOf(hop.responseBody);
  if (answer !== null) yield ['answer', answer];
  const request = textOf(hop.requestBody);
  if (request !== null) yield ['request', request];
  for (const { name, value } of hop.requestHeaders) yield ['request header', `${name}: ${value}`];
  for (const { name, value } of hop.responseHeaders) yield ['answer header', `${name}: ${value}`];
}

function textOf(body: RecordedBody | null): string | null {
  return body && !body.base64 ? body.text.slice(0, LOOKED_THROUGH) : null;
}
