import type { Json, JsonObject } from '../../json/json.js';
import { writeJson } from '../../json/write.js';
import type { CalledRequest } from '../../recording/imported-call.js';
import { objectAt, textAt } from '../engine/json.js';

/**
 * The request that `tool_details` of a webhook tell of; null without a URL. Whether the URL has its path and query
 * parameters filled in already is unverified, so both are read.
 */
export function calledRequest(details: JsonObject): CalledRequest | null {
  const written = textAt(details, 'url');
  if (written === undefined) return null;
  const body = details['body'];
  return {
    method: textAt(details, 'method') ?? 'GET',
    url: withQuery(withPath(written, details), objectAt(details, 'query_params') ?? {}),
    headers: Object.entries(objectAt(details, 'headers') ?? {}).map(([name, value]) => ({
      name,
      value: plainText(value),
    })),
    body: body === undefined || body === null ? null : plainText(body),
  };
}

function withPath(url: string, details: JsonObject): string {
  return Object.entries(objectAt(details, 'path_params') ?? {}).reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(plainText(value))),
    url,
  );
}

function withQuery(url: string, params: JsonObject): string {
  const [path = '', query = ''] = url.split('?', 2);
  const known = new URLSearchParams(query);
  const added = Object.entries(params)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(plainText(value))}`);
  const rows = [...(query === '' ? [] : [query]), ...added];
  return rows.length === 0 ? path : `${path}?${rows.join('&')}`;
}

function plainText(value: Json): string {
  return typeof value === 'string' ? value : writeJson(value);
}
