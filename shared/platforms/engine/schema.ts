import type { Parameter, ValueShape } from '../../action/schema/parameter.js';
import type { Json, JsonObject } from '../../json/json.js';
import { coercePlain } from '../../template/coerce.js';
import { JsonNumber } from '../../json/json.js';
import type { Profile, Restriction } from '../profile.js';
import { number, object } from './json.js';
import { says, toldDescription } from './restrictions.js';

/** How a platform wants its JSON Schema. */
export interface SchemaStyle {
  /** OpenAI's strict mode: every object closed, every property required, optional values nullable. */
  readonly strict: boolean;
}

const JSON_TYPES = {
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

/** The JSON Schema of the parameters as one object; words the profile lacks stand in the descriptions. */
export function parameterSchema(
  profile: Profile,
  parameters: readonly Parameter[],
  style: SchemaStyle,
): JsonObject {
  return object(objectEntries(profile, parameters, style));
}

function objectEntries(
  profile: Profile,
  parameters: readonly Parameter[],
  style: SchemaStyle,
): readonly (readonly [string, Json | undefined])[] {
  const required = style.strict ? parameters : parameters.filter((parameter) => parameter.required);
  return [
    ['type', 'object'],
    [
      'properties',
      object(
        parameters.map((parameter) => {
          const nullable = style.strict && parameter.required !== true;
          return [parameter.name, shapeSchema(profile, parameter, style, nullable)];
        }),
      ),
    ],
    [
      'required',
      style.strict || required.length > 0 ? required.map((parameter) => parameter.name) : undefined,
    ],
    ['additionalProperties', style.strict ? false : undefined],
  ];
}

/** The JSON Schema of one value by itself. */
export function valueSchema(profile: Profile, shape: ValueShape): JsonObject {
  return shapeSchema(profile, shape, { strict: false }, false);
}

function shapeSchema(profile: Profile, shape: ValueShape, style: SchemaStyle, nullable: boolean): JsonObject {
  const has = (word: Restriction) => says(profile, shape, word);
  const type = JSON_TYPES[shape.type];
  const description = toldDescription(profile, shape);
  const bound = (text: string | undefined) => (text === undefined ? undefined : new JsonNumber(text));
  const amount = (value: number | undefined) => (value === undefined ? undefined : number(value));
  return object([
    ['type', nullable ? [type, 'null'] : type],
    ['description', description === '' ? undefined : description],
    ['enum', has('enum') ? enumOf(shape, nullable) : undefined],
    ['format', formatOf(profile, shape, has('format'))],
    ['pattern', has('pattern') ? shape.pattern : undefined],
    ['minimum', has('minimum') ? bound(shape.minimum) : undefined],
    ['maximum', has('maximum') ? bound(shape.maximum) : undefined],
    ['minLength', has('minLength') ? amount(shape.minLength) : undefined],
    ['maxLength', has('maxLength') ? amount(shape.maxLength) : undefined],
    ['minItems', has('minItems') ? amount(shape.minItems) : undefined],
    ['maxItems', has('maxItems') ? amount(shape.maxItems) : undefined],
    ['default', has('default') ? jsonOf(shape.default, shape) : undefined],
    ['examples', has('example') ? listOf(jsonOf(shape.example, shape)) : undefined],
    ['items', shape.type === 'array' ? itemsOf(profile, shape, style) : undefined],
    ...(shape.type === 'object' ? objectEntries(profile, shape.properties ?? [], style).slice(1) : []),
  ]);
}

/** An array without items is refused by strict models, so text is said where the document says nothing. */
function itemsOf(profile: Profile, shape: ValueShape, style: SchemaStyle): JsonObject {
  return shapeSchema(profile, shape.items ?? { type: 'string' }, style, false);
}

function enumOf(shape: ValueShape, nullable: boolean): readonly Json[] | undefined {
  if (!shape.enum) return undefined;
  const { enum: _enum, ...single } = shape;
  const values = shape.enum.flatMap((value) => listOf(jsonOf(value, single)) ?? []);
  return nullable ? [...values, null] : values;
}

function formatOf(profile: Profile, shape: ValueShape, says: boolean): string | undefined {
  if ((shape.type === 'date' || shape.type === 'email') && profile.types.value[shape.type] !== undefined) {
    return shape.type;
  }
  return says ? shape.format : undefined;
}

function listOf(json: Json | undefined): readonly Json[] | undefined {
  return json === undefined ? undefined : [json];
}

/** A value that does not fit its own type is left out: lint names it. */
function jsonOf(plain: ValueShape['default'], shape: ValueShape): Json | undefined {
  if (plain === undefined) return undefined;
  return coercePlain(plain, shape).value;
}
