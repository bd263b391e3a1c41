import type { IncomingMessage } from 'node:http';
import type { Json } from '../../../shared/json/json.js';
import { parseJson } from '../../../shared/json/parse.js';

const BODY_CAP = 16 * 2 ** 20;

/** A request as conditions and echoes see it. */
export interface MockRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; a header sent twice is joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** JSON, or a form as an object of texts; null for anything else. */
  readonly body: Json;
}

/** Reads a request to its end; null when its body is larger than 16 MiB. */
export async function readRequest(message: IncomingMessage): Promise<MockRequest | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_CAP) return null;
    chunks.push(chunk);
  }
  // An absolute-form or odd target keeps its path: everything is asked relative to a base that is never used.
  const url = new URL(message.url ?? '/', 'http://mock');
  const headers = new Map(
    Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: readBody(Buffer.concat(chunks).toString('utf8'), headers.get('content-type') ?? ''),
  };
}

function readBody(text: string, contentType: string): Json {
  if (contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) return formBody(text);
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function formBody(text: string): Json {
  const form = new URLSearchParams(text);
  const fields = Object.create(null) as Record<string, Json>;
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return fields;
}
