/**
 * Who judges the exports of a platform, and in which test of this folder. Those without a validator of their vendor are
 * held to a schema written from their documentation; those without a file have a form, and their sheet is the export.
 */
export const JUDGES: Readonly<Record<string, readonly (readonly [who: string, test: string])[]>> = {
  fluents: [['schema of its API page', 'documented.test.ts']],
  solveo: [['schema of its page', 'documented.test.ts']],
  'openai-chat': [
    ['SDK types', 'types.test.ts'],
    ['schema of its page', 'documented.test.ts'],
  ],
  'openai-responses': [
    ['SDK types', 'types.test.ts'],
    ['SDK strict transform', 'validators.test.ts'],
    ['schema of its page', 'documented.test.ts'],
  ],
  'openai-realtime': [
    ['SDK types', 'types.test.ts'],
    ['schema of its page', 'documented.test.ts'],
  ],
  anthropic: [
    ['SDK types', 'types.test.ts'],
    ['SDK schema transform', 'validators.test.ts'],
    ['schema of its page', 'documented.test.ts'],
  ],
  mcp: [
    ['SDK types', 'types.test.ts'],
    ['client in memory', 'validators.test.ts'],
  ],
  'vapi-api-request': [
    ['SDK types', 'types.test.ts'],
    ['schema of its limits', 'documented.test.ts'],
  ],
  'vapi-function': [
    ['SDK types', 'types.test.ts'],
    ['schema of its limits', 'documented.test.ts'],
  ],
  retell: [
    ['SDK types', 'types.test.ts'],
    ['schema of its limits', 'documented.test.ts'],
  ],
  elevenlabs: [
    ['SDK serialization', 'validators.test.ts'],
    ['its own specification', 'elevenlabs-specification.test.ts'],
  ],
};
