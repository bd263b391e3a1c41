import { from, unverified, type Profile } from '../profile.js';

const PAGE = 'https://docs.fluents.ai/product/features/actions';
/** The software that the field names of Fluents come from; whether its envelope is kept, the page does not say. */
const VOCODE = 'https://github.com/vocodedev/vocode-core';
const said = from(PAGE);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('arguments'),
  methods: said(['POST']),
  parts: said([]),
  auth: said(['none']),
  timeout: said(null),
  retries: said(null),
  parameters: said(true),
  // The page shows string and number and says "OpenAI-style function calling"; it lists no types.
  types: unverified(PAGE)({
    string: 'string',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    array: 'array',
    object: 'object',
  }),
  restrictions: said([]),
  // The form has one name; the second is a name of Vocode's.
  names: unverified(PAGE)(['name', 'callName']),
  placeholders: said([]),
  context: said({}),
  speech: said({ start: true, done: true, muted: true }),
  outputs: said(false),
  whenNotToUse: said(false),
  options: unverified(VOCODE)({
    envelope: {
      title: 'flat posts the arguments as documented, vocode posts {"payload": {…}} with a signature.',
      values: ['flat', 'vocode'],
      default: 'flat',
    },
  }),
};
