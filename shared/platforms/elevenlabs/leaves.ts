import type { Parameter, ValueShape } from '../../action/schema/parameter.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { isArray } from '../../json/kind.js';
import type { Reference } from '../../template/source.js';
import { object } from '../engine/json.js';
import { flatName } from '../engine/promote.js';
import { plainText, toldDescription } from '../engine/restrictions.js';
import type { LeafWriter } from '../engine/tree-schema.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

/**
 * A value is written with exactly one source: `description` (the model), `constant_value` or `dynamic_variable`.
 * https://elevenlabs.io/docs/api-reference/tools/create
 */
export function leafWriter(wire: Wire): LeafWriter {
  return {
    parameter: (parameter) => shape(parameter),
    constant,
    dynamic: (reference) =>
      reference.source === 'environment'
        ? constant(wire.spell.environment(reference))
        : object([
            ['type', 'string'],
            ['dynamic_variable', variableName(reference)],
          ]),
  };
}

/** The name of a variable the platform holds: its own, or an assignment of an earlier tool. */
export function variableName(reference: Reference): string {
  const known = reference.source === 'context' ? profile.context.value[reference.name] : undefined;
  return known ?? flatName(reference.name);
}

/** One literal of a path or query schema. */
export function literal(parameter: Parameter | undefined, name: string): JsonObject {
  if (!parameter)
    return object([
      ['type', 'string'],
      ['description', name],
    ]);
  return parameter.type === 'array' || parameter.type === 'object'
    ? object([
        ['type', 'string'],
        ['description', told(parameter)],
      ])
    : shape(parameter);
}

const TYPES = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  email: 'string',
  phone: 'string',
  array: 'array',
  object: 'object',
} as const;

function shape(value: ValueShape & { readonly name?: string }): JsonObject {
  const description = told(value);
  if (value.type === 'array') {
    return object([
      ['type', 'array'],
      ['description', description],
      ['items', shape(value.items ?? { type: 'string', description })],
    ]);
  }
  if (value.type === 'object') {
    const properties = value.properties ?? [];
    const required = properties.filter((property) => property.required).map(({ name }) => name);
    return object([
      ['type', 'object'],
      ['description', description],
      ['properties', object(properties.map((property) => [property.name, shape(property)]))],
      ['required', required.length > 0 ? required : undefined],
    ]);
  }
  return object([
    ['type', TYPES[value.type]],
    ['description', description],
    ['enum', value.type === 'string' && value.enum ? value.enum.map(plainText) : undefined],
  ]);
}

/** A value the model fills in must be described. */
function told(value: ValueShape & { readonly name?: string }): string {
  const description = toldDescription(profile, value);
  return description === ''
    ? (value.name ?? 'A value from the conversation').replaceAll('_', ' ')
    : description;
}

/** Undefined for null, which is the schema's word for "no constant". */
function constant(json: Json): JsonObject | undefined {
  if (json === null) return undefined;
  if (typeof json === 'string')
    return object([
      ['type', 'string'],
      ['constant_value', json],
    ]);
  if (typeof json === 'boolean')
    return object([
      ['type', 'boolean'],
      ['constant_value', json],
    ]);
  if (json instanceof JsonNumber) {
    const type = /^-?\d+$/.test(json.text) ? 'integer' : 'number';
    return object([
      ['type', type],
      ['constant_value', json],
    ]);
  }
  return object([
    ['type', isArray(json) ? 'array' : 'object'],
    ['constant_value', json],
  ]);
}
