import type { Case } from '../action/schema/response.js';
import type { Plain } from '../document/plain.js';
import { FailureError } from '../failure/failure.js';
import type { Json } from '../json/json.js';
import { isArray, isObject, kindOf } from '../json/kind.js';
import { parseJson } from '../json/parse.js';
import { writeJson } from '../json/write.js';
import type { Recording } from '../recording/recording.js';
import { coerceJson } from '../template/coerce.js';
import { PARAMETER_TYPES, type ParameterType } from '../action/schema/parameter.js';
import { matchesPattern } from '../template/pattern.js';
import { textOf } from '../template/text.js';
import { meets } from './meets.js';
import { queryJson } from './query.js';

/** An expectation that was not met: what was looked at, what was expected, what was there. */
export interface UnmetExpectation {
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

/** What of a case's expectations a recording does not meet; empty when it meets all. */
export function unmetExpectations(expect: Case['expect'], recording: Recording): UnmetExpectation[] {
  if (!expect) return [];
  const status = recording.hops.at(-1)?.status ?? null;
  const unmet: UnmetExpectation[] = [];
  if (expect.status !== undefined && expect.status !== null && !statusMeets(status, expect.status)) {
    const actual = status === null ? `no answer (${recording.class})` : String(status);
    unmet.push({ what: 'status', expected: shown(expect.status), actual });
  }
  if (expect.error !== undefined && recording.class !== expect.error) {
    unmet.push({ what: 'error', expected: expect.error, actual: recording.class });
  }
  if (expect.withinMs !== undefined && recording.durationMs > expect.withinMs) {
    unmet.push({
      what: 'duration',
      expected: `at most ${expect.withinMs} ms`,
      actual: `${Math.round(recording.durationMs)} ms`,
    });
  }
  for (const [name, said] of Object.entries(expect.outputs ?? {})) {
    const json = recording.outputs.find((output) => output.name === name)?.json ?? null;
    push(unmet, `output ${name}`, said, json === null ? [] : [parseJson(json)]);
  }
  const body = Object.entries(expect.body ?? {});
  if (body.length > 0) bodyExpectations(unmet, body, recording);
  return unmet;
}

function bodyExpectations(
  unmet: UnmetExpectation[],
  body: readonly [string, Plain][],
  recording: Recording,
): void {
  const answer = recording.hops.at(-1)?.responseBody ?? null;
  let json: Json;
  try {
    json = parseJson(answer?.text ?? '');
  } catch {
    const what =
      answer?.cut === true
        ? 'an answer that was cut'
        : answer?.text
          ? 'an answer that is no JSON'
          : 'no body';
    for (const [path, said] of body) unmet.push({ what: path, expected: shown(said), actual: what });
    return;
  }
  for (const [path, said] of body) {
    try {
      push(
        unmet,
        path,
        said,
        queryJson(json, path).map(({ value }) => value),
      );
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      unmet.push({ what: path, expected: shown(said), actual: error.failure.message });
    }
  }
}

/** A status is a number, a class such as `2xx`, or a list of both. */
function statusMeets(status: number | null, said: Plain): boolean {
  if (isArray(said)) return said.some((each) => statusMeets(status, each));
  if (status === null || typeof said !== 'string') return false;
  return /^[1-5]xx$/i.test(said) ? String(status).startsWith(said.slice(0, 1)) : String(status) === said;
}

/** A path that meets several values must meet the expectation as a list, or with each of them for a matcher. */
function push(unmet: UnmetExpectation[], what: string, said: Plain, values: readonly Json[]): void {
  const value = values.length > 1 ? values : values[0];
  const matcher = matcherOf(said);
  const fits = matcher ? matcher(values) : value !== undefined && meets(value, said);
  if (!fits)
    unmet.push({
      what,
      expected: shown(said),
      actual: value === undefined ? 'nothing' : excerpt(writeJson(value)),
    });
}

/** A map with exactly one of the keys `matches`, `type`, `present`, `oneOf`; any other map is a value. */
function matcherOf(said: Plain): ((values: readonly Json[]) => boolean) | null {
  if (!isObject(said)) return null;
  const [entry, ...more] = Object.entries(said as Readonly<Record<string, Plain>>);
  if (!entry || more.length > 0) return null;
  const [key, wanted] = entry;
  const each = (test: (value: Json) => boolean) => (values: readonly Json[]) =>
    values.length > 0 && values.every(test);
  if (key === 'present') return (values) => values.length > 0 === (wanted !== 'false');
  if (key === 'matches' && typeof wanted === 'string') {
    return each((value) => value !== null && matchesPattern(textOf(value), wanted) === 'yes');
  }
  if (key === 'type' && typeof wanted === 'string') return each((value) => hasType(value, wanted));
  if (key === 'oneOf' && isArray(wanted)) {
    return each((value) => wanted.some((option) => meets(value, option)));
  }
  return null;
}

function hasType(value: Json, type: string): boolean {
  if (type === 'null') return value === null;
  if (value === null) return false;
  if (!(PARAMETER_TYPES as readonly string[]).includes(type)) return false;
  return type === kindOf(value) || coerceJson(value, { type: type as ParameterType }).ok;
}

function shown(said: Plain): string {
  if (typeof said === 'string') return excerpt(said);
  return excerpt(writeJson(said));
}

function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
