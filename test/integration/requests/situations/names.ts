/** Every situation that the runner is held to; each must stand in one of the tables, and nothing else may. */
export const REDIRECTS = [301, 302, 303, 307, 308] as const;
export const DESTINATIONS = ['the same host', 'another host', 'http from https'] as const;
export type RedirectName = `${(typeof REDIRECTS)[number]} to ${(typeof DESTINATIONS)[number]}`;

export const ENCODINGS = ['gzip', 'deflate', 'raw deflate', 'br', 'zstd', 'gzip, br'] as const;
export type EncodingName = `encoded as ${(typeof ENCODINGS)[number]}`;

export const STATUSES = [400, 401, 403, 404, 405, 409, 415, 422, 429, 500, 502, 503, 504] as const;
export type StatusName = `status ${(typeof STATUSES)[number]}`;

export const BEFORE_SENDING = [
  'a value is missing',
  'a value does not fit its type',
  'a URL that cannot be called',
  'a header that cannot be sent',
  'a secret is not set',
  'a secret is bound to another host',
  'cancelled before it begins',
] as const;

export const CONNECTING = [
  'no such host',
  'connection refused',
  'address unreachable',
  'no connection in time',
  'proxy unreachable',
  'expired certificate',
  'certificate for another name',
  'self-signed certificate',
  'unknown issuer',
  'client certificate required',
  'no TLS on that port',
  'reset when connected',
] as const;

export const ANSWERING = [
  'reset after the request',
  'closed without an answer',
  'reset within the headers',
  'reset within the body',
  'no answer in time',
  'headers trickle beyond the limit',
  'a slow header within the limit',
  'a body trickles beyond the limit',
  'a body stalls',
  'an endless body',
  'a gzip bomb',
  'a chunk is cut',
  'a chunk without a length',
  'a body shorter than its length',
  'a body longer than its length',
  'two lengths',
  'no HTTP',
  'headers too large',
  'protocol switched',
  'encoding unknown',
  'encoding damaged',
  'cancelled while waiting',
  'cancelled within the body',
  'kept connection closed by the server',
] as const;

export const ANSWERS = [
  'duplicate headers',
  'invalid UTF-8',
  'byte-order mark',
  'big numbers',
  'JSON nested 10,000 deep',
  '204',
  '304',
  '1xx before the answer',
  'HEAD',
  'error in a 2xx body',
  'HTML instead of JSON',
  'empty body',
  'token refused',
] as const;

export const WRONG_REDIRECTS = [
  'redirect without an address',
  'redirect to another scheme',
  'redirects in a circle',
  'too many redirects',
  'redirects beyond the limit',
] as const;

export type SituationName =
  | RedirectName
  | EncodingName
  | StatusName
  | (
      typeof BEFORE_SENDING | typeof CONNECTING | typeof ANSWERING | typeof ANSWERS | typeof WRONG_REDIRECTS
    )[number];
