import { from, type Fact, type NameLimits, type Profile, type Restriction } from '../profile.js';

/** The types of JSON Schema; a phone number has none and goes out as text with a sentence. */
export const JSON_SCHEMA_TYPES: Profile['types']['value'] = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'string, format date',
  email: 'string, format email',
  array: 'array',
  object: 'object',
};

/** The profile of a function format: a name, a description and a schema; your server makes the request. */
export function functionProfile(
  source: string,
  callName: NameLimits,
  restrictions: Fact<readonly Restriction[]>,
): Profile {
  const said = from(source);
  return {
    kinds: said(['http']),
    phases: said(['during']),
    carries: said('function'),
    timeout: said(null),
    retries: said(null),
    parameters: said(true),
    types: from(restrictions.source)(JSON_SCHEMA_TYPES),
    restrictions,
    names: said(['callName']),
    callName: said(callName),
    context: said({}),
    speech: said({}),
    outputs: said(false),
    whenNotToUse: said(false),
  };
}

/** All that JSON Schema itself can say of a value. */
export const EVERY_RESTRICTION: readonly Restriction[] = [
  'enum',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
  'example',
];
