import { EVERY_RESTRICTION, JSON_SCHEMA_TYPES } from '../engine/function-profile.js';
import { from, unverified, type Profile } from '../profile.js';

export const DOCS = 'https://docs.retellai.com/build/conversation-flow/custom-function';
const API = 'https://docs.retellai.com/api-references/create-retell-llm';
const VARIABLES = 'https://docs.retellai.com/build/dynamic-variables';
const said = from(DOCS);
const api = from(API);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('arguments'),
  methods: api(['POST', 'GET', 'PUT', 'PATCH', 'DELETE']),
  parts: api(['query', 'headers']),
  auth: api(['none', 'bearer', 'basic', 'header', 'query']),
  timeout: api({ minMs: 1000, maxMs: 600_000, defaultMs: 120_000 }),
  retries: api({ max: 5, growth: 'exponential' }),
  parameters: said(true),
  types: api(JSON_SCHEMA_TYPES),
  restrictions: api(EVERY_RESTRICTION),
  names: api(['callName']),
  callName: api({ pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }),
  // Dynamic variables; the model's arguments go into the body alone.
  placeholders: said(['query', 'headers']),
  argumentPlaces: said([]),
  dialect: said({ write: '{{name}}', dotted: false }),
  context: unverified(VARIABLES)({
    'lead.phone': 'user_number',
    'conversation.id': 'call_id',
    direction: 'direction',
    current_time: 'current_time',
  }),
  speech: api({ start: true, natural: true }),
  outputs: api(true),
  whenNotToUse: said(false),
  options: api({
    args_at_root: {
      title: 'true posts the arguments alone, false posts {"name", "call", "args"}.',
      values: ['true', 'false'],
      default: 'true',
    },
  }),
};
