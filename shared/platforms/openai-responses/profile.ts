import { functionProfile, OPENAI_STRICT } from '../engine/function-profile.js';

export const DOCS = 'https://developers.openai.com/api/docs/guides/function-calling';

export const profile = functionProfile(DOCS, { pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }, OPENAI_STRICT);
