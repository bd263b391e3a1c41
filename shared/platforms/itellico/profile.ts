import { from, type Profile } from '../profile.js';

/** The page of Custom Actions. */
const PAGE = 'https://docs.itellico.ai/build/tools/custom-api-actions';
const FLOW = 'https://docs.itellico.ai/build/conversation/runtime-data-flow';
const said = from(PAGE);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('template'),
  methods: said(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  parts: said(['query', 'headers', 'body']),
  auth: said(['none', 'bearer', 'basic', 'header', 'body']),
  httpsOnly: said(true),
  timeout: said(null),
  retries: said(null),
  parameters: said(true),
  types: said({
    string: 'string',
    integer: 'integer',
    number: 'float',
    boolean: 'boolean',
    date: 'date',
    email: 'email',
    phone: 'phone',
  }),
  restrictions: said(['example', 'default']),
  description: said({ min: 10, max: 200 }),
  names: said(['name']),
  // "The endpoint URL itself is static."
  placeholders: said(['query', 'headers', 'body']),
  dialect: said({ write: '{{name}}', dotted: false }),
  context: from(FLOW)({
    account_id: 'account_id',
    cal_email: 'cal_email',
    'agent.id': 'agent_uuid',
    agent_uuid: 'agent_uuid',
    current_datetime: 'current_datetime',
    direction: 'direction',
    timezone: 'timezone',
  }),
  speech: said({}),
  outputs: from(FLOW)(false),
  whenNotToUse: said(false),
};
