import { from, type Profile } from '../profile.js';

const PAGE = 'https://solveoai.io/docs/custom-actions';
const said = from(PAGE);

export const profile: Profile = {
  kinds: said(['http', 'form', 'button']),
  phases: said(['during']),
  carries: said('template'),
  methods: said(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  // The query is written into the URL; credentials are headers, as in the page's own example.
  parts: said(['query', 'headers', 'body']),
  auth: said(['none', 'bearer', 'basic', 'header', 'query', 'body']),
  timeout: said(null),
  retries: said(null),
  parameters: said(false),
  types: said({
    string: 'form field',
    integer: 'form field',
    number: 'form field',
    boolean: 'form field',
    date: 'form field',
    email: 'form field',
    phone: 'form field',
  }),
  restrictions: said([]),
  names: said(['name']),
  placeholders: said(['url', 'query', 'headers', 'body']),
  dialect: said({ write: '{{name}}', dotted: true }),
  context: said({
    'conversation.id': 'conversation.id',
    'conversation.user_id': 'conversation.user_id',
    'conversation.channel': 'conversation.channel',
    'message.content': 'message.content',
    'message.sentiment': 'message.sentiment',
    'lead.email': 'lead.email',
    'lead.name': 'lead.name',
    'agent.id': 'agent.id',
  }),
  speech: said({}),
  outputs: said(false),
  whenNotToUse: said(true),
};
