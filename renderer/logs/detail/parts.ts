import type { Recording } from '@shared/recording/recording';
import type { MatchRange } from '@shared/recording/terms';
import { joinPieces } from '@shared/template/pieces';

/** What of a recording can be looked at. */
export const PARTS = ['answer', 'request', 'headers', 'timing', 'agent'] as const;
export type Part = (typeof PARTS)[number];

/** Of longer texts the beginning is counted: the figure says where to look, not how often it occurs. */
const LOOKED_THROUGH = 200_000;

/** How often a search meets something in each part of a recording. */
export function foundIn(
  recording: Recording,
  matches: (text: string) => readonly MatchRange[],
): Readonly<Record<Part, number>> {
  const count = (texts: readonly (string | null | undefined)[]) =>
    texts.reduce((sum, text) => sum + matches((text ?? '').slice(0, LOOKED_THROUGH)).length, 0);
  const { request, values, hops, outputs, told } = recording;
  const answer = hops.at(-1)?.responseBody;
  return {
    answer: count([answer?.base64 ? null : answer?.text]),
    request: count([
      request && joinPieces(request.url),
      request?.body && joinPieces(request.body),
      ...(request?.headers.map(({ value }) => joinPieces(value)) ?? []),
      ...values.map(({ json }) => json),
    ]),
    headers: count(
      hops.flatMap(({ url, requestHeaders, responseHeaders }) => [
        url,
        ...[...requestHeaders, ...responseHeaders].flatMap(({ name, value }) => [name, value]),
      ]),
    ),
    timing: 0,
    agent: count([...outputs.map(({ json }) => json), told]),
  };
}

/** The part to show: the one the person looks at, unless what was searched for stands in another. */
export function partToShow(looked: Part, found: Readonly<Record<Part, number>> | null): Part {
  if (found === null || found[looked] > 0) return looked;
  return PARTS.find((part) => found[part] > 0) ?? looked;
}
