import { EVERY_RESTRICTION, functionProfile } from '../engine/function-profile.js';
import { from } from '../profile.js';

export const DOCS = 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools';

/** MCP itself takes dots and 128 characters; hosts refuse both, so the narrower form goes out. */
export const profile = {
  ...functionProfile(DOCS, { pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 }, from(DOCS)(EVERY_RESTRICTION)),
  names: from(DOCS)(['name', 'callName'] as const),
  callName: from('https://github.com/github/copilot-cli/issues/1879')({
    pattern: '^[a-zA-Z0-9_-]+$',
    maxLength: 64,
  }),
};
