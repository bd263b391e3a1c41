import { from, type Profile } from '../profile.js';

const FUNCTIONS = 'https://developers.openai.com/api/docs/guides/function-calling';
const STRICT = 'https://jsonschemaprofiles.unitvectorylabs.com/schemas/openai';

const said = from(FUNCTIONS);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('function'),
  timeout: said(null),
  retries: said(null),
  parameters: said(true),
  types: from(STRICT)({
    string: 'string',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    date: 'string, format date',
    email: 'string, format email',
    array: 'array',
    object: 'object',
  }),
  restrictions: from(STRICT)(['enum', 'format', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems']),
  callName: said({ pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }),
  context: said({}),
  speech: said({}),
  outputs: said(false),
  whenNotToUse: said(false),
};
