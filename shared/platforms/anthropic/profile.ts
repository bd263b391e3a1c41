import { functionProfile } from '../engine/function-profile.js';
import { from } from '../profile.js';

export const DOCS = 'https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use';
const TRANSFORM =
  'https://github.com/anthropics/anthropic-sdk-typescript/blob/main/src/lib/transform-json-schema.ts';

/** The API takes 128 characters since June 2025; 64 is what every version took. Dots are refused. */
export const profile = {
  ...functionProfile(
    DOCS,
    { pattern: '^[a-zA-Z0-9_-]+$', maxLength: 64 },
    from(TRANSFORM)(['enum', 'format']),
  ),
  formats: from(TRANSFORM)([
    'date-time',
    'time',
    'date',
    'duration',
    'email',
    'hostname',
    'uri',
    'ipv4',
    'ipv6',
    'uuid',
  ]),
};
