import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the Host header names this server: a page on another site could otherwise reach it under a name of its own
 * that resolves to 127.0.0.1 (DNS rebinding).
 * @param allowed further host names, as a tunnel sends them
 */
export function hostAllowed(message: IncomingMessage, allowed: readonly string[]): boolean {
  const host = (message.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  return LOOPBACK.has(host) || allowed.some((one) => one.toLowerCase() === host);
}

/** Whether a call of a control route carries the token of this start, and comes from no web page. */
export function mayControl(message: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(message.headers['x-actionbench-token'] ?? ''));
  const wanted = Buffer.from(token);
  return (
    message.headers.origin === undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
  );
}
