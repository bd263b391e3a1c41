import { STATUS_LINE } from './read-response.js';

/** A request and, where it stands below it, what came back; each as its own text. */
export interface RawExchange {
  readonly request: string;
  /** How many lines of the pasted text stand above the request. */
  readonly above: number;
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
  const messages: { above: number; lines: string[] }[] = [];
  for (const [above, line] of text.split(/\r?\n/).entries()) {
    const begins = messages.length === 0 || REQUEST_LINE.test(line) || STATUS_LINE.test(line);
    if (!begins) messages.at(-1)?.lines.push(line);
    else if (line.trim() !== '' && !SEPARATOR.test(line)) messages.push({ above, lines: [line] });
  }
  const exchanges: { request: string; above: number; response: string | null }[] = [];
  for (const { above, lines } of messages) {
    while (SEPARATOR.test(lines.at(-1)?.trim() ?? '') || lines.at(-1)?.trim() === '') lines.pop();
    const whole = lines.join('\n');
    const status = STATUS_LINE.exec(whole)?.[1];
    const current = exchanges.at(-1);
    if (status === undefined) exchanges.push({ request: whole, above, response: null });
    else if (current && !status.startsWith('1')) current.response ??= whole;
  }
  return exchanges;
}
