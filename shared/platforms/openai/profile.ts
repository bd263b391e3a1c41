import { EVERY_RESTRICTION, functionProfile } from '../engine/function-profile.js';
import { from } from '../profile.js';

export const DOCS = 'https://developers.openai.com/api/docs/guides/function-calling';
export const REALTIME_DOCS = 'https://developers.openai.com/api/docs/guides/realtime-conversations';
/** The schema profile of strict mode as of February 2026. */
export const STRICT = 'https://jsonschemaprofiles.unitvectorylabs.com/schemas/openai';

const callName = { pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 };

/** https://developers.openai.com/api/docs/guides/structured-outputs */
const FORMATS = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'];

/** Chat and Responses; what strict mode has no word for stands in the descriptions, strict or not. */
export const profile = {
  ...functionProfile(
    DOCS,
    callName,
    from(STRICT)(['enum', 'format', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems']),
  ),
  formats: from(STRICT)(FORMATS),
  options: from(STRICT)({
    strict: {
      title: 'true asks for strict mode: the model keeps to the schema.',
      values: ['true', 'false'],
      default: 'true',
    },
  }),
  schemaSize: from(STRICT)({
    levels: 10,
    properties: 5000,
    enumValues: 1000,
    characters: 120_000,
    largeEnum: { from: 250, characters: 15_000 },
  }),
};

/** Realtime has no strict mode, so the schema may say all that JSON Schema can. */
export const realtimeProfile = functionProfile(
  REALTIME_DOCS,
  callName,
  from(REALTIME_DOCS)(EVERY_RESTRICTION),
);
