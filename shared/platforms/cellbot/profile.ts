import { from, unverified, type Profile } from '../profile.js';

const PAGE = 'https://docs.cellbot.chat/features/custom-actions';
const said = from(PAGE);

export const profile: Profile = {
  kinds: said(['http']),
  phases: said(['during']),
  carries: said('arguments'),
  methods: said(['POST', 'GET']),
  parts: said([]),
  auth: said(['none']),
  httpsOnly: said(true),
  timeout: said(null),
  retries: said(null),
  parameters: said(true),
  types: said({ string: 'String', integer: 'Number', number: 'Number', boolean: 'Boolean' }),
  restrictions: said([]),
  names: said(['name', 'callName']),
  callName: unverified(PAGE)({ pattern: '^[A-Za-z][A-Za-z0-9_-]*$', maxLength: 64 }),
  placeholders: said([]),
  context: said({}),
  speech: said({}),
  outputs: said(false),
  whenNotToUse: said(false),
};
