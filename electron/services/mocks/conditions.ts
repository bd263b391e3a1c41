import { JSONPathEnvironment, type JSONValue } from 'json-p3';
import type { MockAnswer, MockMatcher } from '../../../shared/action/schema/mock.js';
import type { Json } from '../../../shared/json/json.js';
import { matches } from './matcher.js';
import type { MockRequest } from './request.js';
import { textOf } from './text-of.js';

type Conditions = NonNullable<MockAnswer['when']>;

const jsonpath = new JSONPathEnvironment({ strict: true });

/** Whether all conditions hold for a request. @param path the values of the placeholders of the route's path */
export function holds(
  { method, path: wanted, query, headers, body }: Conditions,
  request: MockRequest,
  path: ReadonlyMap<string, string>,
): boolean {
  return (
    (method === undefined || method === request.method) &&
    all(wanted, (name) => path.get(name) ?? null) &&
    all(query, (name) => request.query.get(name)) &&
    all(headers, (name) => request.headers.get(name.toLowerCase()) ?? null) &&
    all(body, (place) => textAt(request.body, place))
  );
}

function all(
  wanted: Readonly<Record<string, MockMatcher>> | undefined,
  find: (name: string) => string | null,
): boolean {
  return Object.entries(wanted ?? {}).every(([name, matcher]) => matches(matcher, find(name)));
}

/** The text of the first node a path meets; null when it meets none. */
function textAt(body: Json, path: string): string | null {
  try {
    const node = jsonpath.match(path, body as JSONValue);
    return node ? textOf(node.value as Json) : null;
  } catch {
    return null;
  }
}
