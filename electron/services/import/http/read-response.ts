import type { CalledResponse } from '@shared/recording/imported-call.js';
import type { HeaderLine } from '@shared/recording/recording.js';

/** The first line of a response: `HTTP/1.1 404 Not Found`. */
export const STATUS_LINE = /^HTTP\/\d(?:\.\d)?[ \t]+([1-5]\d\d)\b/;

/** Reads a response as it came over the wire (RFC 9112); lines that are no headers are passed over. */
export function readResponse(text: string): CalledResponse {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const head = lines.slice(1, end < 0 ? undefined : end);
  const body =
    end < 0
      ? ''
      : lines
          .slice(end + 1)
          .join('\n')
          .replace(/\n+$/, '');
  return {
    status: Number(STATUS_LINE.exec(lines[0] ?? '')?.[1]),
    headers: head.flatMap((line): HeaderLine[] => {
      const [, name, value = ''] = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, value }];
    }),
    body: body === '' ? null : body,
  };
}
