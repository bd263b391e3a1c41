import { PRODUCT_VERSION } from '../../product.js';
import type { Piece } from '../piece.js';
import { constantPiece, holdsSecret, joinPieces } from '../pieces.js';
import type { RenderedHeader } from '../rendered.js';

/**
 * What the Content-Length of a body with a secret reads as before the secret is substituted: who sends the request
 * counts the bytes and writes the number in its place.
 */
const LENGTH_AT_SEND = '(counted when sent)';

interface AutoFacts {
  readonly method: string;
  readonly url: readonly Piece[];
  readonly body: readonly Piece[] | null;
  readonly contentType: string | null;
  /** The document says the content type, so the header is not ours. */
  readonly contentTypeAuthored: boolean;
}

/**
 * All headers of a request in the order they are sent: ours (`auto`) around the document's. A header that the document
 * writes itself, in any case, takes the place of ours.
 */
export function withAutoHeaders(own: readonly RenderedHeader[], facts: AutoFacts): RenderedHeader[] {
  const written = new Set(own.map(({ name }) => name.toLowerCase()));
  const auto = (name: string, text: string | null): RenderedHeader[] =>
    text === null || written.has(name.toLowerCase())
      ? []
      : [{ name, value: [constantPiece(text)], auto: true }];
  const type = auto('Content-Type', facts.contentType).map((header): RenderedHeader =>
    facts.contentTypeAuthored ? { name: header.name, value: header.value } : header,
  );
  return [
    ...auto('Host', hostOf(facts.url)),
    ...auto('User-Agent', `Actionbench/${PRODUCT_VERSION}`),
    ...auto('Accept', 'application/json, */*;q=0.8'),
    ...auto('Accept-Encoding', 'gzip, deflate, br'),
    ...own,
    ...type,
    ...auto('Content-Length', lengthOf(facts)),
    ...auto('Connection', 'keep-alive'),
  ];
}

/** Host and port as the Host header carries them (RFC 9110, section 7.2); null when the URL cannot be read. */
function hostOf(url: readonly Piece[]): string | null {
  const text = joinPieces(url);
  const [base = ''] = text.split('?');
  if (!/\{\{secret\./.test(base)) return URL.canParse(text) ? new URL(text).host : null;
  return /^\w+:\/\/([^/?]*)/.exec(text)?.[1] ?? null;
}

/** RFC 9110, section 8.6: methods that give a body a meaning say 0 when there is none. */
function lengthOf({ method, body }: AutoFacts): string | null {
  if (body === null) return ['POST', 'PUT', 'PATCH'].includes(method) ? '0' : null;
  if (holdsSecret(body)) return LENGTH_AT_SEND;
  return String(new TextEncoder().encode(joinPieces(body)).length);
}
