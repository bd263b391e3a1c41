import { platforms } from './index.js';
import type { Platform } from './platform.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of `platforms`: the ids that exist, each with the options it knows.
 * @param target what may stand under any id
 */
export function platformsSchema(target: JsonSchema): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(platforms.map((platform) => [platform.id, targetOf(platform, target)])),
    // An id that nobody knows is a finding of its own, which says more than an editor would.
    additionalProperties: target,
  };
}

function targetOf({ name, mode, docs, profile }: Platform, target: JsonSchema): JsonSchema {
  const options = Object.entries(profile.options?.value ?? {}).map(([option, { title, values }]) => [
    option,
    { description: title, enum: values.flatMap(asEditorsRead) },
  ]);
  const own = {
    properties: {
      options: { properties: Object.fromEntries(options) as JsonSchema, additionalProperties: false },
    },
  };
  return { description: `${mode === undefined ? name : `${name} ${mode}`}: ${docs}`, allOf: [target, own] };
}

/** YAML's core schema makes a boolean of `true`; between quotes it stays text. */
function asEditorsRead(value: string): readonly (string | boolean)[] {
  return value === 'true' || value === 'false' ? [value === 'true', value] : [value];
}
