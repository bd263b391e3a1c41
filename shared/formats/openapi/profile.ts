import { EVERY_RESTRICTION, JSON_SCHEMA_TYPES } from '../../platforms/engine/function-profile.js';
import { from, type Profile } from '../../platforms/profile.js';

const said = from('https://spec.openapis.org/oas/v3.1.1.html');

/** What an OpenAPI operation can say, in the words that platforms are described with. */
export const openapiProfile: Profile = {
  kinds: said(['http', 'form', 'button']),
  phases: said(['before', 'during', 'after']),
  carries: said('schema'),
  methods: said(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']),
  parts: said(['query', 'headers', 'body']),
  auth: said(['none', 'bearer', 'basic', 'header', 'query', 'oauth2']),
  timeout: said(null),
  retries: said(null),
  parameters: said(true),
  // "format" is open: https://spec.openapis.org/oas/v3.1.1.html#data-type-format
  types: said({ ...JSON_SCHEMA_TYPES, phone: 'string, format phone' }),
  restrictions: said(EVERY_RESTRICTION),
  names: said(['name', 'callName']),
  context: said({}),
  speech: said({}),
  outputs: said(false),
  whenNotToUse: said(false),
};
