import { JSONPathEnvironment, JSONPathError, jsonpath, type JSONPathQuery } from 'json-p3';
import { fail } from '../../../shared/failure/failure.js';
import type { Step } from './json/place.js';

/** Nesting is bounded by the stack, not by the library's default of 50 levels. */
const environment = new JSONPathEnvironment({ strict: true, maxRecursionDepth: Number.MAX_SAFE_INTEGER });

/**
 * Reads a JSONPath (RFC 9535).
 * @throws FailureError `bad-path` with what the parser found wrong
 */
export function readQuery(path: string): JSONPathQuery {
  try {
    return environment.compile(path);
  } catch (error) {
    if (!(error instanceof JSONPathError) && !(error instanceof RangeError)) throw error;
    const reason = error.message.replace(/\s+/g, ' ').slice(0, 300);
    const shown = path.length > 120 ? `${path.slice(0, 119)}…` : path;
    return fail({
      class: 'bad-path',
      message: `"${shown}" is not a JSONPath: ${reason}.`,
      hint: 'Write a path that begins with "$", e.g. $.ticket.id or $.items[0].name.',
    });
  }
}

/** The steps of a query that can meet one value at most (RFC 9535, 2.3.5.1); null for any other query. */
export function singularSteps(query: JSONPathQuery): readonly Step[] | null {
  if (!query.singularQuery()) return null;
  const steps: Step[] = [];
  for (const { selectors } of query.segments) {
    const [selector] = selectors;
    if (selector instanceof jsonpath.selectors.NameSelector) steps.push(selector.name);
    else if (selector instanceof jsonpath.selectors.IndexSelector) steps.push(selector.index);
    else return null;
  }
  return steps;
}
