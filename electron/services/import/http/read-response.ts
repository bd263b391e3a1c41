import type { CalledResponse } from '@shared/recording/imported-call.js';
import { headerOf, messageParts } from './message.js';

/** The first line of a response: `HTTP/1.1 404 Not Found`. */
export const STATUS_LINE = /^HTTP\/\d(?:\.\d)?[ \t]+([1-5]\d\d)\b/;

/** Reads a response as it came over the wire (RFC 9112); lines that are no headers are passed over. */
export function readResponse(text: string): CalledResponse {
  const { first, head, body } = messageParts(text);
  return {
    status: Number(STATUS_LINE.exec(first)?.[1]),
    headers: head.map(headerOf).filter((header) => header !== null),
    body,
  };
}
