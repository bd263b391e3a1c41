import { JSON_SCHEMA_TYPES } from '../engine/function-profile.js';
import { from, type Profile } from '../profile.js';

export const API_REQUEST_DOCS = 'https://docs.vapi.ai/tools/api-request';
const API = 'https://docs.vapi.ai/api-reference/tools/create';
const VARIABLES = 'https://docs.vapi.ai/assistants/dynamic-variables';
const said = from(API_REQUEST_DOCS);
const api = from(API);
const FORMATS = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'];
export const SPEECH = {
  start: true,
  delay: true,
  done: true,
  failure: true,
  maxLength: 1000,
  delayMs: { minMs: 100, maxMs: 120_000 },
} as const;
const ALIAS = { pattern: '^[a-zA-Z][a-zA-Z0-9_]*$', maxLength: 40 };

export const apiRequestProfile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('schema'),
  methods: api(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  parts: api(['query', 'headers', 'body']),
  auth: api(['none', 'bearer', 'basic', 'header']),
  timeout: api({ minMs: 1000, maxMs: 300_000, stepMs: 1000, defaultMs: 20_000 }),
  retries: api({ max: 10, pauses: { stepMs: 1000, maxMs: 10_000 }, except: true }),
  parameters: said(true),
  types: api(JSON_SCHEMA_TYPES),
  restrictions: api(['enum', 'format', 'pattern']),
  names: api(['callName']),
  formats: api(FORMATS),
  textEnumsOnly: api(true),
  callName: api({ pattern: '^[a-zA-Z0-9_-]+$', maxLength: 40 }),
  placeholders: said(['url', 'query', 'headers', 'body']),
  dialect: said({ write: '{{name}}', dotted: true }),
  context: from(VARIABLES)({
    'customer.number': 'customer.number',
    'customer.name': 'customer.name',
    'lead.phone': 'customer.number',
    'lead.name': 'customer.name',
    'conversation.id': 'call.id',
    'call.id': 'call.id',
    now: 'now',
    date: 'date',
    time: 'time',
  }),
  speech: api(SPEECH),
  outputs: said(true),
  outputNames: api(ALIAS),
  outputPaths: api({ maxLength: 10_000 }),
  whenNotToUse: said(false),
};

export const FUNCTION_DOCS = 'https://docs.vapi.ai/tools/custom-tools';
const custom = from(FUNCTION_DOCS);

/** The server behind a function tool gets an envelope of its own, whatever the request of the action looks like. */
export const functionToolProfile: Profile = {
  kinds: custom(['http']),
  phases: custom(['during']),
  carries: custom('arguments'),
  methods: custom(['POST']),
  parts: api(['headers']),
  auth: api(['none', 'bearer', 'basic', 'header']),
  timeout: api({ minMs: 1000, maxMs: 300_000, stepMs: 1000, defaultMs: 20_000 }),
  retries: api({ max: 10, pauses: { stepMs: 1000, maxMs: 10_000 }, except: true }),
  parameters: custom(true),
  types: api(JSON_SCHEMA_TYPES),
  restrictions: api(['enum', 'format', 'pattern']),
  names: api(['callName']),
  formats: api(FORMATS),
  textEnumsOnly: api(true),
  callName: api({ pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }),
  placeholders: custom([]),
  argumentPlaces: custom([]),
  dialect: custom({ write: '{{name}}', dotted: true }),
  context: custom({}),
  speech: api(SPEECH),
  outputs: custom(true),
  outputNames: api(ALIAS),
  outputPaths: api({ maxLength: 10_000 }),
  whenNotToUse: custom(false),
};
