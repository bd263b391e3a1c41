import { JSONPathEnvironment, JSONPathError, jsonpath, type JSONPathQuery } from 'json-p3';
import { fail } from '../../../shared/failure/failure.js';
import { readNormalizedPath, type Step } from './json/place.js';

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

/**
 * The steps of a path that can meet one value at most (RFC 9535, 2.3.5.1); null for any other path. Our own normalized
 * paths are read here: json-p3 2.3.1 refuses keys with control characters, which JSON allows.
 * @throws FailureError `bad-path`
 */
export function singularSteps(path: string): readonly Step[] | null {
  const steps = readNormalizedPath(path);
  if (steps) return steps;
  const query = readQuery(path);
  return query.singularQuery() ? query.segments.flatMap(({ selectors }) => selectors.map(stepOf)) : null;
}

/** @param selector of a singular query: a name or an index */
function stepOf(selector: JSONPathQuery['segments'][number]['selectors'][number]): Step {
  if (selector instanceof jsonpath.selectors.NameSelector) return selector.name;
  if (selector instanceof jsonpath.selectors.IndexSelector) return selector.index;
  throw new Error('A singular query holds names and indexes only.');
}
