import type { Failure } from '@shared/failure/failure.js';
import type { Received } from '../answer/receive.js';

const mebibytes = (bytes: number): string =>
  bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${bytes} bytes`;

/** What is wrong with a body that came, or null. */
export function bodyFailure(
  { end, error, coding, bytes }: Received,
  host: string,
  cap: number,
): Failure | null {
  switch (end) {
    case 'whole':
      return null;
    case 'too-large':
      return {
        class: 'too-large',
        message: `The answer of ${host} is larger than ${mebibytes(cap)}; the rest was not read.`,
        hint: 'An agent needs little of it: ask the API for fewer fields or a smaller page, or raise the limit in the settings.',
      };
    case 'broken':
      return {
        class: 'cut-body',
        message: `The answer of ${host} broke off after ${bytes.length} bytes.`,
        hint: 'The server, or a proxy between, ended the connection early: look into its log at this time.',
      };
    case 'undecodable':
      return {
        class: 'bad-encoding',
        message:
          error === null
            ? `${host} sent its answer in the encoding "${coding ?? ''}", which was not asked for and cannot be read.`
            : `The answer of ${host} says it is ${coding ?? ''}, but its data is damaged.`,
        hint: 'Look at the Content-Encoding header: the server or a proxy sets it wrongly.',
      };
  }
}

/** The deadline passed; where the exchange was then says why. */
export function timeoutFailure(
  phase: 'connecting' | 'waiting' | 'downloading',
  host: string,
  limitMs: number,
  bytes: number,
): Failure {
  switch (phase) {
    case 'connecting':
      return {
        class: 'timeout-connect',
        message: `${host} did not take the connection within ${limitMs} ms.`,
        hint: 'A firewall often drops such connections silently: check VPN, port and allowed addresses.',
      };
    case 'waiting':
      return {
        class: 'timeout-first-byte',
        message: `${host} took the request but did not begin to answer within ${limitMs} ms.`,
        hint: 'Raise timeoutMs if the API is known to be slow; a caller hears silence meanwhile, so look for a faster endpoint.',
      };
    case 'downloading':
      return {
        class: 'timeout-total',
        message: `${host} began to answer, but the body was not complete within ${limitMs} ms (${bytes} bytes came).`,
        hint: 'Ask the API for less data, or raise timeoutMs.',
      };
  }
}

export const CANCELLED: Failure = {
  class: 'aborted',
  message: 'The run was cancelled.',
  hint: 'Run it again when you are ready.',
};
