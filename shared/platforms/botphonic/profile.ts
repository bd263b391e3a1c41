import { from, unverified, type Profile } from '../profile.js';

const PAGE = 'https://docs.botphonic.ai/docs/build/actions/custom-http-action';
const PHASES = 'https://docs.botphonic.ai/docs/build/configuration/actions';
const said = from(PAGE);

export const profile: Profile = {
  kinds: said(['http']),
  phases: from(PHASES)(['before', 'during']),
  carries: said('template'),
  methods: said(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  parts: said(['query', 'headers', 'body']),
  auth: said(['none', 'bearer', 'basic', 'header', 'query']),
  timeout: said({}),
  retries: said(null),
  parameters: said(true),
  // Variables have a name and a default there; the page lists no types.
  types: unverified(PAGE)({
    string: 'text',
    integer: 'text',
    number: 'text',
    boolean: 'text',
    date: 'text',
    email: 'text',
    phone: 'text',
    array: 'text',
    object: 'text',
  }),
  restrictions: said(['default']),
  names: said(['name']),
  placeholders: said(['url', 'query', 'headers', 'body']),
  // The text says "curly braces", the example beside it shows <user_name>.
  dialect: unverified(PAGE)({ write: '<name>', dotted: false }),
  context: said({ user_name: 'user_name', 'lead.name': 'user_name' }),
  speech: said({ start: true, delay: true, failure: true, natural: true }),
  outputs: said(true),
  whenNotToUse: said(false),
};
