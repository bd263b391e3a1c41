import type { Action } from '../action/action.js';
import type { ContextValue, ValueShape } from '../action/schema/parameter.js';
import type { Plain } from '../document/plain.js';
import type { Json } from '../json/json.js';
import { coercePlain, coerceText, type Coerced } from './coerce.js';
import type { EnvironmentChain } from './environment.js';
import { referencesOf } from './references.js';
import type { Reference } from './source.js';
import type { ResolvedValue, ResolvedValues, ValueOrigin } from './values.js';

/** By the name between the braces, as a map or as a plain object. */
export type ByRef<Value> = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

/** Where values come from beside the action itself. */
export interface ValueSources {
  /** Given on purpose; texts are read as the declared type, null makes the value absent. */
  readonly given?: ByRef<Plain>;
  /** Null: no environment is chosen. */
  readonly environment: EnvironmentChain | null;
  /** Outputs of earlier runs, by `outputs.<action>.<name>`; null: the path met nothing. */
  readonly outputs?: ByRef<Json>;
  /** What an output was declared as, so that a text given for it can be typed. */
  readonly outputShape?: (action: string, name: string) => ValueShape | null;
  /** Context values declared in `workspace.yaml`. */
  readonly workspaceContext?: readonly ContextValue[];
  /** A case is complete: no example fills it. In the panel and with --once examples do. */
  readonly use: 'panel' | 'case';
  /** The examples are frozen into the request: given values count for nothing. */
  readonly static?: boolean;
}

const TEXT: ValueShape = { type: 'string' };

/**
 * The value of every parameter, declared context value and placeholder of an action, by the name between the braces.
 * Order of sources: given, then the example (panel only), then the default. Nothing throws: what cannot be read carries
 * its `problem`.
 */
export function resolveValues(action: Action, sources: ValueSources): ResolvedValues {
  const references = new Map<string, Reference>();
  for (const { name } of action.parameters) references.set(name, { source: 'parameter', ref: name, name });
  for (const { name } of action.context) {
    references.set(`context.${name}`, { source: 'context', ref: `context.${name}`, name });
  }
  for (const { reference } of referencesOf(action)) references.set(reference.ref, reference);
  return new Map([...references].map(([ref, reference]) => [ref, resolveOne(action, reference, sources)]));
}

function resolveOne(action: Action, reference: Reference, sources: ValueSources): ResolvedValue {
  switch (reference.source) {
    case 'parameter':
      return parameterValue(action, reference, sources);
    case 'context': {
      const declared = [...action.context, ...(sources.workspaceContext ?? [])];
      return declaredValue(reference, declared.find(({ name }) => name === reference.name) ?? TEXT, sources);
    }
    case 'environment':
      return environmentValue(reference, sources);
    case 'output':
      return outputValue(reference, sources);
    case 'secret':
      return {
        ...headOf(reference),
        origin: 'secret',
        value: undefined,
        entry: sources.environment?.secrets.get(reference.name) ?? reference.name,
      };
  }
}

function parameterValue(action: Action, reference: Reference, sources: ValueSources): ResolvedValue {
  const shape = action.parameters.find(({ name }) => name === reference.name);
  if (!shape) {
    const given = declaredValue(reference, TEXT, sources);
    return given.origin === 'given' ? given : absent(reference, `No parameter is named ${reference.name}.`);
  }
  const value = declaredValue(reference, shape, sources);
  if (value.origin !== 'absent' || shape.required !== true) return value;
  return absent(reference, `${reference.name} is required and has no value.`);
}

/** Given, then example, then default. */
function declaredValue(reference: Reference, shape: ValueShape, sources: ValueSources): ResolvedValue {
  const given = sources.static === true ? undefined : read(sources.given, reference.ref);
  if (given === null) return absent(reference);
  if (given !== undefined) return valueOf(reference, 'given', coercePlain(given, shape));
  if (sources.use === 'panel' && shape.example !== undefined) {
    return valueOf(reference, 'example', coercePlain(shape.example, shape));
  }
  if (shape.default !== undefined) return valueOf(reference, 'default', coercePlain(shape.default, shape));
  return absent(reference);
}

function environmentValue(reference: Reference, { environment, given }: ValueSources): ResolvedValue {
  const set = read(given, reference.ref);
  if (set !== undefined)
    return { ...headOf(reference), origin: set === null ? 'absent' : 'given', value: set ?? undefined };
  if (!environment) return absent(reference, `No environment is chosen, so ${reference.ref} has no value.`);
  const found = environment.values.get(reference.name);
  if (!found) return absent(reference, `The environment ${environment.name} has no value ${reference.name}.`);
  return { ...headOf(reference), origin: 'environment', value: found.plain, from: found.from };
}

function outputValue(reference: Reference & { source: 'output' }, sources: ValueSources): ResolvedValue {
  const shape = sources.outputShape?.(reference.action, reference.name) ?? null;
  const known = read(sources.outputs, reference.ref);
  const given = sources.static === true ? undefined : read(sources.given, reference.ref);
  if (given === undefined && known !== undefined && sources.static !== true) {
    if (known === null) return absent(reference);
    const typed = typeof known === 'string' ? coerceText(known, shape ?? TEXT) : null;
    // What an API answered counts, declared type or not.
    return { ...headOf(reference), origin: 'output', value: typed?.value ?? known };
  }
  return declaredValue(reference, shape ?? TEXT, sources);
}

function valueOf(reference: Reference, origin: ValueOrigin, coerced: Coerced): ResolvedValue {
  const problem = coerced.ok ? {} : { problem: coerced.problem };
  return { ...headOf(reference), origin, value: coerced.value, ...problem };
}

function absent(reference: Reference, problem?: string): ResolvedValue {
  return {
    ...headOf(reference),
    origin: 'absent',
    value: undefined,
    ...(problem !== undefined && { problem }),
  };
}

function headOf({ ref, source }: Reference): Pick<ResolvedValue, 'ref' | 'source'> {
  return { ref, source };
}

function read<Value>(values: ByRef<Value> | undefined, ref: string): Value | undefined {
  if (!values) return undefined;
  if (values instanceof Map) return (values as ReadonlyMap<string, Value>).get(ref);
  return Object.hasOwn(values, ref) ? (values as Readonly<Record<string, Value>>)[ref] : undefined;
}
