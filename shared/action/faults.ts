/** Ways an answer can go wrong on purpose: `--fault NAME` for every answer, `fault:` for one. */
export const FAULTS = [
  'slow', // headers at once, the body in small parts over four seconds
  'timeout', // accepts the request and never answers
  'reset', // closes the connection with a reset
  'refuse', // the port is closed: only as a fault of the whole server
  'status-500',
  'status-429', // with Retry-After: 2
  'malformed-json',
  'html-instead-of-json',
  'empty-body',
  'truncated-body', // Content-Length promises more than is sent
] as const;

export type Fault = (typeof FAULTS)[number];
