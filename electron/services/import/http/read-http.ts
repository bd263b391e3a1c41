import { fail } from '@shared/failure/failure.js';
import type { CurlRequest } from '../curl/curl-request.js';
import { headerOf, messageParts } from './message.js';

const FIRST_LINE = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*$/;

/** Whether a text begins like an HTTP request: `POST /tickets HTTP/1.1`. */
export function isRawHttp(text: string): boolean {
  const [line = ''] = text.trimStart().split(/\r?\n/);
  const match = FIRST_LINE.exec(line);
  return match !== null && (/HTTP\/\d/.test(line) || /^https?:\/\//i.test(match[2] ?? ''));
}

/**
 * Reads an HTTP request as it goes over the wire (RFC 9112) or as logs and editors write it.
 * @param above how many lines stand above it in the text a person sees
 * @throws FailureError `bad-input` with the line
 */
export function readRawHttp(text: string, above: number): CurlRequest {
  const { first, head, body } = messageParts(text.trimStart());
  const broken = (line: number, expected: string) => unreadable(above + line, expected);
  const [, method = '', target = ''] = FIRST_LINE.exec(first) ?? broken(1, 'a method and a target');
  const headers = head.map(
    (line, index) => headerOf(line) ?? broken(index + 2, 'a header such as "Accept: application/json"'),
  );
  return {
    method,
    url: absolute(target, headers.find(({ name }) => /^host$/i.test(name))?.value),
    headers,
    user: null,
    body,
    timeoutMs: null,
    notes: [],
  };
}

function absolute(target: string, host: string | undefined): string {
  if (/^https?:\/\//i.test(target)) return target;
  if (host === undefined || host === '') {
    return fail({
      class: 'bad-input',
      message: `The request does not say where it goes: "${target}" is a path, and no Host header stands below it.`,
      hint: 'Add the line "Host: api.example.com" below the first line.',
    });
  }
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) || host.endsWith(':80');
  return `${local ? 'http' : 'https'}://${host}${target.startsWith('/') ? '' : '/'}${target}`;
}

function unreadable(line: number, expected: string): never {
  return fail({
    class: 'bad-input',
    message: `This is no HTTP request that can be read: line ${line} should be ${expected}.`,
    hint: 'Paste the request from its first line to the end of its body.',
    place: { line, column: 1 },
  });
}
