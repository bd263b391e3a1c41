import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { assertNever } from '../../../shared/failure/never.js';
import type { Reply } from './answer.js';

const SLOW_MS = 4000;
const SLOW_PARTS = 20;

const HTML =
  '<!doctype html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n';

/** Sends a reply, with its fault if it has one. The promise ends when nothing more will be sent. */
export async function sendReply(response: ServerResponse, reply: Reply, signal: AbortSignal): Promise<void> {
  const { fault } = reply;
  switch (fault) {
    case null:
      send(response, reply);
      return;
    case 'slow':
      return sendSlowly(response, reply, signal);
    case 'timeout':
      return;
    case 'refuse':
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'status-500':
      send(response, instead(reply, 500, '{"error":"Internal server error"}'));
      return;
    case 'status-429':
      send(response, instead(reply, 429, '{"error":"Too many requests"}', [['Retry-After', '2']]));
      return;
    case 'malformed-json':
      send(response, { ...reply, body: malformed(reply.body) });
      return;
    case 'html-instead-of-json':
      send(response, { ...reply, headers: [['Content-Type', 'text/html; charset=utf-8']], body: HTML });
      return;
    case 'empty-body':
      send(response, { ...reply, body: '' });
      return;
    case 'truncated-body':
      truncate(response, reply);
      return;
    default:
      return assertNever(fault);
  }
}

function send(response: ServerResponse, reply: Reply): void {
  writeHead(response, reply, Buffer.byteLength(reply.body));
  response.end(reply.body);
}

async function sendSlowly(response: ServerResponse, reply: Reply, signal: AbortSignal): Promise<void> {
  const bytes = Buffer.from(reply.body);
  const part = Math.max(1, Math.ceil(bytes.length / SLOW_PARTS));
  writeHead(response, reply, bytes.length);
  response.flushHeaders();
  for (let at = 0; at < bytes.length; at += part) {
    await setTimeout(SLOW_MS / SLOW_PARTS, undefined, { signal });
    response.write(bytes.subarray(at, at + part));
  }
  response.end();
}

/** Promises the whole body and ends the connection half way. */
function truncate(response: ServerResponse, reply: Reply): void {
  const bytes = Buffer.from(reply.body === '' ? '{"truncated":true}' : reply.body);
  writeHead(response, reply, bytes.length);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroySoon());
}

function writeHead(response: ServerResponse, reply: Reply, length: number): void {
  response.statusCode = reply.status;
  for (const [name, value] of reply.headers) response.appendHeader(name, value);
  if (!bodiless(reply.status)) response.setHeader('Content-Length', length);
}

/** RFC 9110, 6.4.1 */
function bodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 304;
}

function instead(reply: Reply, status: number, body: string, headers: Reply['headers'] = []): Reply {
  return { ...reply, status, headers: [['Content-Type', 'application/json'], ...headers], body };
}

/** The body without its last closing bracket, so that it is JSON nearly to the end. */
function malformed(body: string): string {
  const end = Math.max(body.lastIndexOf('}'), body.lastIndexOf(']'));
  return end > 0 ? `${body.slice(0, end)},` : `{"broken": ${body}`;
}
