import { EVERY_RESTRICTION, functionProfile } from '../engine/function-profile.js';
import { from } from '../profile.js';

export const DOCS = 'https://developers.openai.com/api/docs/guides/realtime-conversations';

/** There is no strict mode here, so the schema may say all that JSON Schema can. */
export const profile = functionProfile(
  DOCS,
  { pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 },
  from(DOCS)(EVERY_RESTRICTION),
);
