import { from, unverified, type Profile } from '../profile.js';

export const DOCS = 'https://elevenlabs.io/docs/agents-platform/customization/tools/server-tools';
const API = 'https://elevenlabs.io/docs/api-reference/tools/create';
const VARIABLES =
  'https://elevenlabs.io/docs/agents-platform/customization/personalization/dynamic-variables';
const said = from(DOCS);
const api = from(API);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('schema'),
  methods: api(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  parts: api(['query', 'headers', 'body']),
  auth: api(['none', 'bearer', 'basic', 'header']),
  timeout: api({ minMs: 5000, maxMs: 300_000, stepMs: 1000, defaultMs: 20_000 }),
  retries: api(null),
  parameters: said(true),
  types: api({
    string: 'string',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    array: 'array',
    object: 'object',
  }),
  restrictions: api(['enum']),
  names: api(['callName']),
  textEnumsOnly: api(true),
  callName: api({ pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }),
  placeholders: api(['url', 'query', 'headers', 'body']),
  argumentPlaces: api(['url', 'query', 'body']),
  dialect: api({ write: '{name}', dotted: false }),
  // Read second-hand: nobody has tried these names.
  context: unverified(VARIABLES)({
    'lead.phone': 'system__caller_id',
    'conversation.id': 'system__conversation_id',
    'agent.id': 'system__agent_id',
    called_number: 'system__called_number',
    current_datetime: 'system__time_utc',
  }),
  speech: api({ natural: true }),
  outputs: api(true),
  keeps: api(true),
  whenNotToUse: said(false),
};
