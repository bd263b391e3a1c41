import { JSONPathEnvironment, jsonpath, type JSONPathQuery } from 'json-p3';
import { fail } from '../failure/failure.js';
import { JsonNumber, type Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';
import { normalizedPath, readNormalizedPath, valueAt, type Step } from './path.js';

/** A value that a path met. */
export interface PathNode {
  /** Normalized (RFC 9535, section 2.7). */
  readonly path: string;
  readonly steps: readonly Step[];
  readonly value: Json;
}

type Doubles = Parameters<JSONPathQuery['query']>[0];

/** Nesting is bounded by the stack, not by the library's default of 50 levels. */
const environment = new JSONPathEnvironment({ strict: true, maxRecursionDepth: Number.MAX_SAFE_INTEGER });

/** A value is asked many paths in a row (outputs, keep, expectations) and turned into doubles once. */
const doubles = new WeakMap<object, Doubles>();

/** The same few paths of an action are asked of every answer. */
const compiled = new Map<string, JSONPathQuery>();
const MOST_COMPILED = 500;

/**
 * The values that a JSONPath (RFC 9535) meets, in its order. Filters compare doubles; the values keep their digits,
 * because they are read at the locations that were found.
 * @throws FailureError `bad-path` with what is wrong with the path
 */
export function queryJson(json: Json, path: string): PathNode[] {
  const query = readQuery(path);
  try {
    return query.query(doublesOf(json)).nodes.map(({ location }) => ({
      path: normalizedPath(location),
      steps: location,
      value: valueAt(json, location) ?? null,
    }));
  } catch {
    // A path that could be read fails only where the stack ends.
    return tooDeep(path);
  }
}

/**
 * Reads a JSONPath (RFC 9535).
 * @throws FailureError `bad-path` with what the parser found wrong
 */
export function readQuery(path: string): JSONPathQuery {
  const known = compiled.get(path);
  if (known) return known;
  try {
    const query = environment.compile(path);
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(path, query);
    return query;
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 300);
    return fail({
      class: 'bad-path',
      message: `"${shown(path)}" is not a JSONPath: ${reason}.`,
      hint: 'Write a path that begins with "$", e.g. $.ticket.id or $.items[0].name.',
    });
  }
}

/** @throws FailureError `bad-path`: `..` goes down as far as the answer does, and the stack did not */
export function tooDeep(path: string): never {
  return fail({
    class: 'bad-path',
    message: `"${shown(path)}" cannot be followed: the answer is nested too deeply for "..".`,
    hint: 'Write the way to the value step by step, e.g. $.data.items[0].id.',
  });
}

function shown(path: string): string {
  return path.length > 120 ? `${path.slice(0, 119)}…` : path;
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
  return (selector as InstanceType<typeof jsonpath.selectors.IndexSelector>).index;
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
