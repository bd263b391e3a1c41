import { STATUS_LINE } from './read-response.js';

/** A request and, where it stands below it, what came back; each as its own text. */
export interface RawExchange {
  readonly request: string;
  readonly response: string | null;
}

const REQUEST_LINE = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+\S+[ \t]+HTTP\/\d(?:\.\d)?[ \t]*$/;

/** Lines with which editors and proxies set one message apart from the next. */
const SEPARATOR = /^(#{3,}.*|[-=]{5,})$/;

/**
 * Parts a text into its exchanges: a message begins with its first line, wherever that stands. A response that only
 * asks to go on (1xx) is passed over.
 */
export function exchangesOf(text: string): readonly RawExchange[] {
  const messages: string[][] = [];
  for (const line of text.trimStart().split(/\r?\n/)) {
    const begins = messages.length === 0 || REQUEST_LINE.test(line) || STATUS_LINE.test(line);
    if (begins && !SEPARATOR.test(line)) messages.push([line]);
    else messages.at(-1)?.push(line);
  }
  const exchanges: { request: string; response: string | null }[] = [];
  for (const message of messages) {
    while (SEPARATOR.test(message.at(-1)?.trim() ?? '') || message.at(-1)?.trim() === '') message.pop();
    const whole = message.join('\n');
    const status = STATUS_LINE.exec(whole)?.[1];
    const current = exchanges.at(-1);
    if (status === undefined) exchanges.push({ request: whole, response: null });
    else if (current && !status.startsWith('1')) current.response ??= whole;
  }
  return exchanges;
}
