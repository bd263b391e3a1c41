import { JSONPathEnvironment, JSONPathError, type JSONPathQuery } from 'json-p3';
import { fail } from '../failure/failure.js';
import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';
import { normalizedPath, type Step } from './path.js';

/** A value that a path met. */
export interface PathNode {
  /** Normalized (RFC 9535, section 2.7). */
  readonly path: string;
  readonly steps: readonly Step[];
  readonly value: Json;
}

type Doubles = Parameters<JSONPathQuery['query']>[0];

const environment = new JSONPathEnvironment({ strict: true, maxRecursionDepth: Number.MAX_SAFE_INTEGER });

/** A value is asked many paths in a row (outputs, keep, expectations) and turned into doubles once. */
const doubles = new WeakMap<object, Doubles>();

/**
 * The values that a JSONPath (RFC 9535) meets, in its order. Filters compare doubles; the values keep their digits,
 * because they are read at the locations that were found.
 * @throws FailureError `bad-path` with what is wrong with the path
 */
export function queryJson(json: Json, path: string): PathNode[] {
  try {
    const nodes = environment.compile(path).query(doublesOf(json)).nodes;
    return nodes.map(({ location }) => ({
      path: normalizedPath(location),
      steps: location,
      value: valueAt(json, location) ?? null,
    }));
  } catch (error) {
    if (!(error instanceof JSONPathError) && !(error instanceof RangeError)) throw error;
    const reason = error instanceof RangeError ? 'the answer is nested too deeply' : error.message;
    return fail({
      class: 'bad-path',
      message: `"${path.slice(0, 120)}" cannot be followed: ${reason.replace(/\s+/g, ' ').slice(0, 300)}.`,
      hint: 'Write a path that begins with "$", e.g. $.ticket.id or $.items[0].name.',
    });
  }
}

/** The value at a place, or undefined where there is none. */
export function valueAt(json: Json, steps: readonly Step[]): Json | undefined {
  let at: Json | undefined = json;
  for (const step of steps) {
    if (typeof step === 'number' && isArray(at)) at = at[step];
    else if (typeof step === 'string' && isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}

function doublesOf(json: Json): Doubles {
  if (typeof json !== 'object' || json === null) return json;
  const known = doubles.get(json);
  if (known !== undefined) return known;
  const result = converted(json);
  doubles.set(json, result);
  return result;
}

/** Iterative, because an answer may be nested deeper than the stack. */
function converted(json: Json): Doubles {
  const holder: Doubles[] = [];
  const open: { source: Json; put: (value: Doubles) => void }[] = [
    { source: json, put: (value) => holder.push(value) },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { source, put } = next;
    if (isArray(source)) {
      const items = new Array<Doubles>(source.length);
      put(items);
      source.forEach((item, index) => open.push({ source: item, put: (value) => (items[index] = value) }));
    } else if (isObject(source)) {
      const members = Object.create(null) as Record<string, Doubles>;
      put(members);
      for (const [name, member] of Object.entries(source)) {
        // Named first, so that the order of members stays.
        members[name] = null;
        open.push({ source: member, put: (value) => (members[name] = value) });
      }
    } else put(source instanceof JsonNumber ? Number(source.text) : source);
  }
  return holder[0] ?? null;
}
