import type { Action } from '../../action/action.js';
import type { Plain, PlainMap } from '../../document/plain.js';
import type { Json } from '../../json/json.js';
import { isArray, isObject, jsonObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { toPlain } from '../../json/to-plain.js';
import { writeJson } from '../../json/write.js';
import { textOf } from '../../template/text.js';
import { readablePath, normalizedPath, type Step } from '../../response/path.js';
import type { Recording } from '../recording.js';
import { maskedValues } from '../replay/recorded-values.js';
import { patternLike, volatileBy, type Volatile } from './volatile.js';

/** Something a case could expect of the next answer. */
export interface ProposedExpectation {
  /** Where it stands inside `expect`: `['status']`, `['outputs', 'ticket_id']`, `['body', '$.ticket.status']`. */
  readonly at: readonly [string, ...string[]];
  /** What would be expected: a value, or a matcher where the value will be another one. */
  readonly value: Plain;
  /** What the answer held. */
  readonly actual: string;
  /** Why not the value itself; null: it is expected as it is. */
  readonly setAside: Volatile | null;
  /** Whether it is proposed, or only offered. */
  readonly chosen: boolean;
}

/** A case out of a recording, for a person to look at before it is kept. */
export interface ProposedCase {
  readonly name: string;
  readonly env: string | null;
  /** By the name between the braces. */
  readonly with: PlainMap;
  /** Values that were masked in the log, so that the case needs others. */
  readonly masked: readonly string[];
  readonly expectations: readonly ProposedExpectation[];
}

/** Members of the answer that are offered: enough to choose from, few enough to read. */
const MOST_MEMBERS = 40;
const DEEPEST = 4;

/**
 * Proposes a case that asks what was asked and expects what was answered: status and outputs, and members of the body
 * on offer. Ids, dates and tokens that belong to that one answer are set aside: a pattern or their presence is expected.
 * @param action the action as it is now; null when it is not known
 */
export function caseFromRecording(recording: Recording, action: Action | null): ProposedCase {
  const taken = new Set(action?.cases.map(({ name }) => name));
  return {
    name: freeName(nameOf(recording), taken),
    env: recording.environment,
    with: withOf(recording, action),
    masked: maskedValues(recording).map(({ ref }) => ref),
    expectations: expectationsOf(recording, action),
  };
}

/** The case as it stands in the document, with the chosen expectations. @param name what the person called it */
export function caseOf(
  { env, with: given }: ProposedCase,
  name: string,
  chosen: readonly ProposedExpectation[],
): PlainMap {
  const groups = new Map<string, Plain>();
  for (const { at, value } of chosen) {
    const [group, key] = at;
    if (key === undefined) groups.set(group, value);
    else groups.set(group, { ...(groups.get(group) as PlainMap | undefined), [key]: value });
  }
  return {
    name,
    ...(env !== null && { env }),
    ...(Object.keys(given).length > 0 && { with: given }),
    ...(groups.size > 0 && { expect: jsonObject([...groups] as [string, never][]) as PlainMap }),
  };
}

/** What was given, complete: a case is not filled by examples. Defaults and the environment's values come by themselves. */
function withOf({ values }: Recording, action: Action | null): PlainMap {
  const given: [string, Plain][] = [];
  for (const { ref, source, origin, json } of values) {
    if (source === 'secret' || source === 'constant') continue;
    // An imported call may hold what the agent gave without being asked.
    if (source === 'parameter' && action && !action.parameters.some(({ name }) => name === ref)) continue;
    if (origin === 'default' || (source === 'environment' && origin !== 'given')) continue;
    if (json !== null) given.push([ref, toPlain(parseJson(json))]);
    // Left out on purpose although there is a default: only a written null says so.
    else if (action?.parameters.some((each) => each.name === ref && each.default !== undefined))
      given.push([ref, null]);
  }
  return jsonObject(given as [string, never][]) as PlainMap;
}

function expectationsOf(recording: Recording, action: Action | null): ProposedExpectation[] {
  const last = recording.hops.at(-1);
  const status = last?.status ?? null;
  const found: ProposedExpectation[] = [];
  if (status === null || !recording.class.startsWith('http-')) {
    if (recording.class !== 'ok') found.push(plain(['error'], recording.class, true));
  }
  if (status !== null) found.unshift(plain(['status'], String(status), true));
  const judge = judgeOf(recording, action);
  for (const { name, json } of recording.outputs) {
    if (json !== null) found.push(judge(['outputs', name], name, parseJson(json), true));
  }
  const outputs = found.some(({ at }) => at[0] === 'outputs');
  const members = membersOf(recording);
  for (const { steps, value } of members) {
    const name = steps.findLast((step) => typeof step === 'string') ?? '';
    const few = !outputs && recording.class === 'ok' && steps.length <= 2 && members.length <= 8;
    found.push(judge(['body', readablePath(normalizedPath(steps))], name, value, few));
  }
  if (recording.class === 'ok') found.push(plain(['withinMs'], String(roomFor(recording.durationMs)), false));
  return found;
}

function plain(at: ProposedExpectation['at'], value: string, chosen: boolean): ProposedExpectation {
  return { at, value, actual: value, setAside: null, chosen };
}

/** Twice the time it took, in half seconds. */
function roomFor(ms: number): number {
  return Math.max(500, Math.ceil((ms * 2) / 500) * 500);
}

function judgeOf(recording: Recording, action: Action | null) {
  const reads = (action?.safety ?? (recording.hops[0]?.method === 'GET' ? 'read' : 'write')) === 'read';
  const sent = new Set(
    recording.values.flatMap(({ json }) => (json === null ? [] : [textOf(parseJson(json))])),
  );
  return (at: ProposedExpectation['at'], name: string, value: Json, chosen: boolean): ProposedExpectation => {
    const actual = writeJson(value);
    if (isArray(value) || isObject(value)) {
      const type = isArray(value) ? 'array' : 'object';
      return { at, value: { type }, actual, setAside: null, chosen };
    }
    const text = textOf(value);
    const setAside = value === null ? null : volatileBy({ name, text }, reads, sent);
    if (setAside === null) return { at, value: toPlain(value), actual, setAside, chosen };
    const pattern = setAside === 'id' || setAside === 'date';
    return {
      at,
      value: pattern ? { matches: patternLike(text) } : { present: 'true' },
      actual,
      setAside,
      chosen,
    };
  };
}

/** The scalars of a JSON answer with their places, outermost first. */
function membersOf({ hops }: Recording): { readonly steps: readonly Step[]; readonly value: Json }[] {
  const body = hops.at(-1)?.responseBody ?? null;
  if (body === null || body.base64 || body.cut) return [];
  let json: Json;
  try {
    json = parseJson(body.text);
  } catch {
    return [];
  }
  const found: { steps: readonly Step[]; value: Json }[] = [];
  let level: { steps: readonly Step[]; value: Json }[] = [{ steps: [], value: json }];
  for (let depth = 0; depth <= DEEPEST && found.length < MOST_MEMBERS; depth++) {
    const below: typeof level = [];
    for (const { steps, value } of level) {
      if (isArray(value))
        value.slice(0, 1).forEach((item) => below.push({ steps: [...steps, 0], value: item }));
      else if (isObject(value)) {
        for (const [name, member] of Object.entries(value))
          below.push({ steps: [...steps, name], value: member });
      } else if (steps.length > 0) found.push({ steps, value });
    }
    level = below;
  }
  return found.slice(0, MOST_MEMBERS);
}

function nameOf({ hops, class: ended }: Recording): string {
  const status = hops.at(-1)?.status ?? null;
  if (status === null) return `ends with ${ended}`;
  return ended === 'ok' || ended.startsWith('http-') ? `answers ${status}` : `answers ${status}, ${ended}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    if (!taken.has(name)) return name;
    const next = `${name.replace(/ \(\d+\)$/, '')} (${count})`;
    if (!taken.has(next)) return next;
  }
}
