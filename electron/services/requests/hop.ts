import type { Hop } from '@shared/recording/recording.js';
import { recordedBody } from './answer/charset.js';
import type { Exchange } from './exchange.js';
import type { Redactor } from './redact/redactor.js';

/** An exchange with its place in the run. */
export interface Step {
  readonly kind: Hop['kind'];
  readonly exchange: Exchange;
  readonly dropped: readonly string[];
}

/**
 * What the recording keeps of an exchange, redacted.
 * @param limit characters of each body that are kept
 */
export function hopOf({ kind, exchange, dropped }: Step, redactor: Redactor, limit: number): Hop {
  const { request, body, cut, phases, remote, tls } = exchange;
  const mask = (text: string, most: number, broken: boolean): string =>
    broken ? redactor.brokenText(text, most) : redactor.text(text, most);
  const typeOf = (headers: readonly { readonly name: string; readonly value: string }[]): string | null =>
    headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? null;
  return {
    kind,
    method: request.method,
    url: redactor.text(request.url),
    requestHeaders: request.headers.map(({ name, value, auto }) => ({
      name,
      value: redactor.text(value),
      ...(auto === true && { auto }),
    })),
    requestBody:
      request.body === null
        ? null
        : recordedBody(request.body, typeOf(request.headers), { cut: false, limit, mask }),
    status: exchange.status,
    statusText: redactor.text(exchange.statusText),
    httpVersion: exchange.httpVersion,
    responseHeaders: redactor.deep(exchange.responseHeaders),
    responseBody:
      body === null
        ? null
        : recordedBody(body, redactor.deep(typeOf(exchange.responseHeaders)), { cut, limit, mask }),
    phases,
    remote,
    tls,
    failure: redactor.deep(exchange.failure),
    dropped: redactor.deep(dropped),
  };
}
